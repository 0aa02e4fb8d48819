import { now } from "@/db/clock";
import { type Asked, keepFetched } from "@/db/commands/badge/keep-fetched";
import { groundsFor } from "@/db/queries/badge-grounds";
import { badgeSettingsFor } from "@/db/queries/badge-settings";
import { lastAskedFor } from "@/db/queries/fetched-documents";
import type { Actor } from "@/lib/access";
import type { BadgeText } from "@/lib/badge/badge-text";
import { isFetchDue } from "@/lib/badge/fetch/fetch-due";
import { fetchTarget } from "@/lib/badge/fetch/fetch-target";
import { readContent } from "@/lib/badge/fetch/read-content";
import { revokedCopy } from "@/lib/badge/fetch/revoked-copy";
import { addressesOf, hostedAddressOf } from "@/lib/badge/verify/addresses";
import { type FetchAbout, fetchDocument } from "./fetch-document";
import { INTERNET, type Network } from "./network";

/** So many are asked for at once, and kept together. */
const AT_ONCE = 8;
/** Beyond these the rest is left for another time. */
const MOST_DOCUMENTS = 1_000;
const MOST_MILLISECONDS = 2 * 60 * 1_000;

/**
 * Fetches what the verdicts on these badges hang on and is not known, or older than a day; what is found
 * may lead to more. Nothing leaves this machine, not even the look-up of a name, unless an administrator
 * allows it. `actor` is the installation itself. Throws the reason of `signal` where that stops it.
 */
export async function fetchGrounds(
  actor: Actor,
  texts: readonly BadgeText[],
  signal: AbortSignal = new AbortController().signal,
  network: Network = INTERNET,
): Promise<void> {
  const { fetches, fetchHosts } = await badgeSettingsFor(actor);
  if (!fetches) return;
  const about = { hosts: fetchHosts, network, signal, copies: copiesOf(texts) };
  const late = AbortSignal.timeout(MOST_MILLISECONDS);
  const asked = new Set<string>();
  for (;;) {
    const due = await dueOf(actor, texts, { asked, hosts: fetchHosts });
    if (due.length === 0) return;
    for (let at = 0; at < due.length; at += AT_ONCE) {
      const some = due.slice(at, at + AT_ONCE);
      if (late.aborted || asked.size + some.length > MOST_DOCUMENTS) return;
      for (const url of some) asked.add(url);
      await keepFetched(actor, await Promise.all(some.map((url) => ask(url, about))));
    }
  }
}

function copiesOf(texts: readonly BadgeText[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => hostedAddressOf(text) ?? []));
}

async function dueOf(
  actor: Actor,
  texts: readonly BadgeText[],
  { asked, hosts }: { readonly asked: ReadonlySet<string>; readonly hosts: readonly string[] },
): Promise<readonly string[]> {
  const { documents } = await groundsFor(actor, texts);
  const named = new Set(texts.flatMap((text) => addressesOf(text, documents)));
  const open = [...named].filter((url) => !asked.has(url) && fetchTarget(url, hosts).ok);
  const last = await lastAskedFor(actor, open);
  const at = now().getTime();
  return open.filter((url) => isFetchDue(last.get(url) ?? null, at));
}

type About = FetchAbout & {
  /** Addresses of assertions that are proved by the copy there. */
  readonly copies: ReadonlySet<string>;
};

async function ask(url: string, about: About): Promise<Asked> {
  const fetched = await fetchDocument(url, about);
  if (!fetched.ok) return { url, failure: fetched.problem };
  const { text, isGone } = fetched.value;
  if (isGone) {
    return about.copies.has(url) ? { url, text: revokedCopy(url, text) } : { url, failure: "gone" };
  }
  return readContent(text) === undefined ? { url, failure: "not-a-document" } : { url, text };
}
