import type { CountsSoon } from "@/lib/coverage/roll-up";

/** What a coverage bar is drawn from: slots by how they stand, with those of the met ones that end soon. */
export type SlotCounts = CountsSoon;

/** The parts of a coverage bar in the order in which they are drawn. */
const SLOT_PARTS = ["met", "expiring", "grace", "gap", "waived"] as const;
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

/** What a forecast takes for granted. */
export const FORECAST_WORDS = {
  forecast: "if nothing is renewed",
  plan: "if what is planned is passed",
} as const;

/** Whether a coverage needs somebody: colour is kept for those. */
const COVERAGE_TONES = ["plain", "watch", "bad"] as const;
export type CoverageTone = (typeof COVERAGE_TONES)[number];

const WATCH_BELOW = 0.92;
const BAD_BELOW = 0.8;

/** `bad` below 80 %, `watch` below 92 %, else, and where nobody is required, `plain`. */
export function coverageTone(ratio: number | null): CoverageTone {
  if (ratio === null || ratio >= WATCH_BELOW) return "plain";
  return ratio < BAD_BELOW ? "bad" : "watch";
}
