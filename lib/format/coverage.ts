import type { Counts } from "@/lib/coverage/coverage";

/** Slots (a person × a requirement that applies) by how they stand. */
export type SlotCounts = Counts & {
  /** Of those met: how many end within the window. */
  readonly expiring: number;
};

/** The parts of a coverage bar in the order in which they are drawn. */
export const SLOT_PARTS = ["met", "expiring", "grace", "gap", "waived"] as const;
export type SlotPart = (typeof SLOT_PARTS)[number];

/** What the legend calls each part. */
export const SLOT_WORDS: Readonly<Record<SlotPart, string>> = {
  met: "Met",
  expiring: "Expires soon",
  grace: "In grace",
  gap: "Missing or lapsed",
  waived: "Waived",
};

/** How many slots each part has: met without those that expire soon, so that the parts add up. */
export function slotParts(slots: SlotCounts): readonly { part: SlotPart; count: number }[] {
  return SLOT_PARTS.map((part) => ({
    part,
    count: part === "met" ? slots.met - slots.expiring : slots[part],
  }));
}
