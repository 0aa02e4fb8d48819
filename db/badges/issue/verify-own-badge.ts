import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { OwnKey } from "@/db/queries/installation-keys";
import { didDocument } from "@/lib/badge/issue/issuer-name";
import { issuerOf } from "@/lib/badge/read/badge/read-achievement";
import { didWebUrl } from "@/lib/badge/verify/keys/did";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import type { Day } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";

type Asked = { readonly day: Day; readonly now: Date; readonly keys: readonly OwnKey[] };

/**
 * What our own verifier says of a badge that was signed here. Where its issuer is a `did:web`, that is
 * this installation: its document is made of our keys instead of being fetched.
 */
export function verifyOwnBadge(document: JsonObject, { day, now, keys }: Asked): Promise<Verdicts> {
  const at = now.toISOString();
  const issuer = issuerOf(document.issuer).id ?? "";
  const url = didWebUrl(issuer);
  const multikeys = keys.map(({ multikey }) => multikey);
  const content = didDocument(issuer, multikeys);
  const documents = new Map(url === null ? [] : [[url, { fetchedAt: at, content }]]);
  return verifyBadge(
    { form: "json", document },
    { day, now: at, statusKnownAt: null, pins: [], documents },
  );
}
