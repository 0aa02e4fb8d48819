import { claimedBadge } from "@/lib/badge/verify/claimed-credential";
import { currencyOf } from "@/lib/badge/verify/currency";
import { type Integrity, integrityFailure, type Verdicts } from "@/lib/badge/verify/verdict";
import type { JsonObject } from "@/lib/json";
import { issuerVerdict } from "./issuer-verdict";
import { lookUpStatus } from "./look-up-status";
import type { VerifyAbout } from "./verify-about";

/**
 * The verdicts on an Open Badges 3.0 or CLR 2.0 credential. `check` says whether its signature fits;
 * it is asked only about what has the form of a badge.
 */
export async function verifyCredential(
  document: JsonObject,
  check: () => Promise<Integrity>,
  about: VerifyAbout,
): Promise<Verdicts> {
  const claimed = claimedBadge(document);
  const integrity = claimed.ok ? await check() : integrityFailure(claimed.problem);
  const issuer = issuerVerdict(claimed.ok ? claimed.value.issuer : null, integrity, about);
  if (!claimed.ok) {
    return { integrity, issuer, currency: { verdict: "unreadable", checkedAt: about.now } };
  }
  const keys = integrity.verdict === "fits" ? integrity.keys : [];
  const looked = await lookUpStatus(claimed.value, keys, about);
  const checkedAt = looked.flatMap(({ fetchedAt }) => fetchedAt ?? []).reduce(earlier, about.now);
  const findings = looked.map(({ finding }) => finding);
  return {
    integrity,
    issuer,
    currency: currencyOf(claimed.value, findings, { ...about, checkedAt }),
  };
}

/** Both ISO 8601 in UTC. */
function earlier(a: string, b: string): string {
  return Date.parse(a) < Date.parse(b) ? a : b;
}
