import type { Badge } from "@/lib/badge/read/badge/badge";
import type { Day } from "@/lib/calendar";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import { counts, DEFAULT_PROOF } from "@/lib/proof";
import { achievementId } from "./compose-achievement";

/** What a badge of our own is worth on a day; only what is `valid` may be relied on. */
export type IssuedState =
  | { readonly kind: "valid" }
  | { readonly kind: "upcoming"; readonly from: Day }
  | { readonly kind: "expired"; readonly since: Day }
  | { readonly kind: "revoked"; readonly reason: string | null }
  | { readonly kind: "award-revoked"; readonly since: Day }
  /** By now something else is on record than the badge says. */
  | { readonly kind: "changed" }
  /** Nobody vouches for the award any more. */
  | { readonly kind: "unproved" };

type Issued = { readonly revokedAt: Date | null; readonly revokedReason: string | null };
type Says = Pick<Badge, "earnedOn" | "expiresOn"> & {
  readonly achievement: Pick<Badge["achievement"], "id">;
};

/** Derived from the award as it is by now, so that nothing of it has to be kept in two places. */
export function issuedStateOn(issued: Issued, says: Says, award: Award, day: Day): IssuedState {
  if (issued.revokedAt !== null) return { kind: "revoked", reason: issued.revokedReason };
  const life = validityOn(award, day);
  if (life.kind === "revoked") return { kind: "award-revoked", since: life.since };
  if (!saysTheAward(says, award)) return { kind: "changed" };
  if (!counts(award.proof, DEFAULT_PROOF)) return { kind: "unproved" };
  switch (life.kind) {
    case "expired":
      return { kind: "expired", since: life.since };
    case "upcoming":
      return { kind: "upcoming", from: life.from };
    case "valid":
      return { kind: "valid" };
    default:
      return { kind: "changed" };
  }
}

function saysTheAward({ earnedOn, expiresOn, achievement }: Says, award: Award): boolean {
  return (
    achievement.id === achievementId(award.credentialId) &&
    earnedOn?.day === award.issuedOn &&
    (expiresOn?.day ?? null) === award.expiresOn
  );
}
