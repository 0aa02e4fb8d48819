import type { Day } from "@/lib/calendar";
import type { ClaimProblem } from "./claimed-credential";
import type { HostingProblem } from "./hosting";
import type { JwsProblem } from "./jws/compact-jws";
import type { IssuerKeys } from "./keys/issuer-keys";
import type { ReferenceProblem } from "./keys/key-reference";
import type { KeyProblem } from "./keys/public-jwk";
import type { ProofProblem } from "./proofs";

/** Why what arrived was not written so by whoever signed or hosts it, or is no badge at all. */
export type Misfit =
  | ClaimProblem
  | HostingProblem
  | Exclude<JwsProblem, "algorithm-unsupported">
  | Exclude<KeyProblem, "key-unsupported">
  | Extract<ReferenceProblem, "key-reference-malformed" | "key-not-listed">
  | Exclude<ProofProblem, "suite-unsupported">
  | "signature-wrong"
  | "unreadable"
  /** A term that no context defines is not covered by the signature. */
  | "terms-undefined";

const OBSTACLES = [
  "unsigned",
  /** Open Badges 0.5 and 1.x: their contexts and keys are long gone. */
  "legacy-version",
  /** It is proved by the copy at its own address, and that is not at hand. */
  "not-fetched",
  "algorithm-unsupported",
  "suite-unsupported",
  "key-unsupported",
  "key-reference-unknown",
  "key-not-known",
  "context-unknown",
  /** The badge explains words itself that are explained for it. */
  "context-redefines",
  "too-complex",
] as const;

/** Why nobody here can say whether it fits. */
export type Obstacle = (typeof OBSTACLES)[number];

/** Whether the signature, or the copy at its own address, fits what arrived. */
export type Integrity =
  /** `keys`: RFC 7638 thumbprints of the keys that fit; none where it is the address that proves. */
  | { readonly verdict: "fits"; readonly keys: readonly string[] }
  | { readonly verdict: "does-not-fit"; readonly why: Misfit }
  | { readonly verdict: "cannot-check"; readonly why: Obstacle };

/** Whether the key is known to belong to the issuer that the badge names. */
export type IssuerVerdict =
  | { readonly verdict: "confirmed"; readonly by: IssuerKeys["by"] | "pin" | "hosting" }
  | {
      readonly verdict: "unconfirmed";
      readonly why: "integrity" | "issuer-not-known" | "key-not-the-issuers";
    };

/** Whether the badge is in force, as far as it is known at `checkedAt` (ISO 8601, UTC). */
export type Currency = { readonly checkedAt: string } & (
  | { readonly verdict: "valid" }
  /** `status`: it could not be looked up whether it is revoked besides. */
  | { readonly verdict: "not-yet"; readonly from: Day; readonly status?: "unknown" }
  | { readonly verdict: "expired"; readonly until: Day; readonly status?: "unknown" }
  | { readonly verdict: "revoked"; readonly reason: string | null }
  | { readonly verdict: "suspended" }
  /** `since`: when the status was last known; null where it never was. */
  | { readonly verdict: "status-unknown"; readonly since: string | null }
  /** Nothing that could be read says when. */
  | { readonly verdict: "unreadable" }
);

/** The verdict where something stood in the way of a fitting one. */
export function integrityFailure(why: Misfit | Obstacle): Integrity {
  return isObstacle(why) ? { verdict: "cannot-check", why } : { verdict: "does-not-fit", why };
}

function isObstacle(why: Misfit | Obstacle): why is Obstacle {
  return OBSTACLES.some((obstacle) => obstacle === why);
}

export type Verdicts = {
  readonly integrity: Integrity;
  readonly issuer: IssuerVerdict;
  readonly currency: Currency;
};

/** The verdicts on a badge of which nothing could be found out but why. */
export function undecided(why: Misfit | Obstacle, now: string): Verdicts {
  return {
    integrity: integrityFailure(why),
    issuer: { verdict: "unconfirmed", why: "integrity" },
    currency: { verdict: "unreadable", checkedAt: now },
  };
}

/** What a person reads, in one word. */
export const BADGE_STATES = [
  "verified",
  "failed",
  /** Revoked, suspended, expired, or not in force yet: `currency` says which. */
  "revoked-or-expired",
  "cannot-check",
  /** Signed, but by a key that may be anybody's. */
  "issuer-not-confirmed",
] as const;
export type BadgeState = (typeof BADGE_STATES)[number];

/** The one state that follows from three verdicts: the worst news first. */
export function badgeState({ integrity, issuer, currency }: Verdicts): BadgeState {
  if (integrity.verdict === "does-not-fit") return "failed";
  if (integrity.verdict === "cannot-check" || currency.verdict === "unreadable") {
    return "cannot-check";
  }
  if (currency.verdict !== "valid" && currency.verdict !== "status-unknown") {
    return "revoked-or-expired";
  }
  if (issuer.verdict === "unconfirmed") return "issuer-not-confirmed";
  return currency.verdict === "valid" ? "verified" : "cannot-check";
}
