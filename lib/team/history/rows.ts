import type { Day } from "@/lib/calendar";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { keptAs } from "./columns";
import { KINDS, type SlotGroup, type SlotHistory } from "./slots";

/** Every group, in the order of its rows. */
export function eachGroup(slots: SlotHistory, found: (group: SlotGroup) => void): void {
  let start = 0;
  slots.ask.forEach((ask, index) => {
    const end = slots.end[index] ?? start;
    const requirementId = slots.requirements[Math.floor(ask / KINDS.length)];
    const kind = KINDS[ask % KINDS.length];
    if (requirementId && kind) found({ requirementId, kind, start, end });
    start = end;
  });
}

/** The rows of a group that hold on the day. */
export function eachRow(
  { from, until }: SlotHistory,
  { start, end }: SlotGroup,
  asOf: Day,
  found: (row: number) => void,
): void {
  const [begun, ended] = [keptAs(from, asOf), keptAs(until, asOf)];
  for (let row = start; row < end; row++) {
    if ((from[row] ?? 0) <= begun && ended < (until[row] ?? 0)) found(row);
  }
}

/** Of those only the rows that have turned by the end of the warning. */
export function eachEnding(
  slots: SlotHistory,
  group: SlotGroup,
  { asOf, warningDays }: { readonly asOf: Day; readonly warningDays: number },
  found: (row: number) => void,
): void {
  const horizon = keptAs(slots.turn, expiryHorizon(asOf, warningDays));
  eachRow(slots, group, asOf, (row) => {
    if ((slots.turn[row] ?? 0) <= horizon) found(row);
  });
}
