import type { Day } from "@/lib/calendar";
import type { AwardId, PolicyVersionId, WaiverId } from "@/lib/ids";
import { sameIds } from "@/lib/rule/verdict";

export const STANDING_KINDS = ["met", "grace", "waived", "gap"] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

export const GAP_REASONS = ["missing", "lapsed", "below-level"] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** One person against one requirement on one day. "Expiring" is not a standing: it is met, not for long. */
export type Standing =
  /** `policies`: those without which it would not be met; empty where it is met by itself. */
  | {
      readonly kind: "met";
      readonly by: readonly AwardId[];
      readonly policies: readonly PolicyVersionId[];
    }
  | { readonly kind: "waived"; readonly waiverId: WaiverId }
  /** `until` is the first day after the grace. */
  | { readonly kind: "grace"; readonly until: Day }
  | { readonly kind: "gap"; readonly reason: GapReason };

/** Null on the days on which nothing is required. */
export function sameStanding(a: Standing | null, b: Standing | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b;
  if (a.kind === "met" && b.kind === "met") {
    return sameIds(a.by, b.by) && sameIds(a.policies, b.policies);
  }
  if (a.kind === "waived" && b.kind === "waived") return a.waiverId === b.waiverId;
  if (a.kind === "grace" && b.kind === "grace") return a.until === b.until;
  return a.kind === "gap" && b.kind === "gap" && a.reason === b.reason;
}
