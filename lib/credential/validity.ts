import { type Day, FOREVER } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { type DaySpan, daysOf } from "@/lib/span";

/** The days on which an award counts: from issue through expiry, up to the day it was revoked. */
export function validDays(award: Award): DaySpan {
  if (award.state !== "earned") return { from: award.issuedOn, until: award.issuedOn };
  const { from, until } = daysOf(award.issuedOn, award.expiresOn);
  const revoked = award.revokedOn ?? FOREVER;
  return { from, until: revoked < until ? revoked : until };
}

/** Derived on reading, never stored: a stored "expired" would be wrong every midnight. */
export type Validity =
  | { readonly kind: "upcoming"; readonly from: Day }
  | { readonly kind: "valid"; readonly until: Day }
  | { readonly kind: "expired"; readonly since: Day }
  | { readonly kind: "revoked"; readonly since: Day }
  | { readonly kind: "in-progress" }
  | { readonly kind: "failed" };

/** What an award is worth on a day. `valid.until` is half-open: the first day it no longer counts. */
export function validityOn(award: Award, asOf: Day): Validity {
  if (award.state !== "earned") return { kind: award.state };
  const { from, until } = validDays(award);
  if (award.revokedOn !== null && asOf >= award.revokedOn) {
    return { kind: "revoked", since: award.revokedOn };
  }
  if (asOf < from) return { kind: "upcoming", from };
  return asOf < until ? { kind: "valid", until } : { kind: "expired", since: until };
}
