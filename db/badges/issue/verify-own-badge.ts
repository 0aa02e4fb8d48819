import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { OwnKey } from "@/db/queries/installation-keys";
import type { IssuedState } from "@/lib/badge/issue/issued-state";
import { didDocument } from "@/lib/badge/issue/issuer-name";
import { revocationList } from "@/lib/badge/issue/revocation-list";
import { issuerOf } from "@/lib/badge/read/badge/read-achievement";
import { didWebUrl } from "@/lib/badge/verify/keys/did";
import type { KnownDocument } from "@/lib/badge/verify/known-documents";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import type { Day } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";

type Asked = {
  readonly day: Day;
  readonly now: Date;
  readonly keys: readonly OwnKey[];
  /** What it is worth on the day. */
  readonly state: IssuedState;
};

/**
 * What our own verifier says of a badge that was signed here. Where its issuer is a `did:web`, that is
 * this installation: what others fetch from it is made here instead.
 */
export function verifyOwnBadge(document: JsonObject, asked: Asked): Promise<Verdicts> {
  const { day, now, keys, state } = asked;
  const at = now.toISOString();
  const issuer = issuerOf(document.issuer).id ?? "";
  const url = didWebUrl(issuer);
  const multikeys = keys.map(({ multikey }) => multikey);
  const documents = new Map<string, KnownDocument>();
  const publish = (address: string, content: unknown) =>
    documents.set(address, { fetchedAt: at, content });
  if (url !== null) publish(url, didDocument(issuer, multikeys));
  const list = revocationList(document, state);
  if (list !== null) publish(String(list.id), list);
  return verifyBadge(
    { form: "json", document },
    { day, now: at, statusKnownAt: null, pins: [], documents },
  );
}
