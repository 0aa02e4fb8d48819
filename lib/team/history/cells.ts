import { type CoverageCell, NO_SLOTS_SOON } from "@/lib/coverage/roll-up";
import type { RequirementId } from "@/lib/ids";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { dayAt } from "./held";
import type { MattersQuestion } from "./matters";
import type { TeamHistory } from "./team-history";

type Counting = { -readonly [Part in keyof CoverageCell]: CoverageCell[Part] };

/** How many of the team's members stand how against each requirement that asks anything of one of them on the day. */
export function cellsOn(
  { teamId, slots }: TeamHistory,
  { asOf, warningDays }: MattersQuestion,
): CoverageCell[] {
  const cells = new Map<RequirementId, Counting>();
  const horizon = expiryHorizon(asOf, warningDays);
  for (const { kind, requirementId, start, end } of slots.groups) {
    let cell = cells.get(requirementId);
    for (let row = start; row < end; row++) {
      if (dayAt(slots.from, row) > asOf || asOf >= dayAt(slots.until, row)) continue;
      if (!cell) {
        cell = { teamId, requirementId, ...NO_SLOTS_SOON };
        cells.set(requirementId, cell);
      }
      cell[kind]++;
      if (kind === "met" && dayAt(slots.turn, row) <= horizon) cell.expiring++;
    }
  }
  return [...cells.values()];
}
