import type { StandingKind } from "./standing";

/** How readers pick standings: by kind, and by "expiring", which is met, not for long. */
export const SLOT_KINDS = ["all", "gap", "grace", "expiring", "waived", "met"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

export const KIND_WORDS: Readonly<Record<SlotKind, string>> = {
  all: "All standings",
  gap: "Gaps",
  grace: "In grace",
  expiring: "Expiring",
  waived: "Waived",
  met: "Met",
};

/** What to ask the projection for. */
export function slotKindFilter(
  kind: SlotKind,
  warningDays: number,
): { kind: StandingKind | null; expiringWithin: number | null } {
  return {
    kind: kind === "all" || kind === "expiring" ? null : kind,
    expiringWithin: kind === "expiring" ? warningDays : null,
  };
}
