import { type CoverageCell, NO_SLOTS_SOON } from "@/lib/coverage/roll-up";
import type { RequirementId } from "@/lib/ids";
import type { MattersQuestion } from "./matters";
import { eachEnding, eachGroup, eachRow } from "./rows";
import type { TeamHistory } from "./team-history";

type Counting = { -readonly [Part in keyof CoverageCell]: CoverageCell[Part] };

/** How many of the team's members stand how against each requirement that asks anything of one of them on the day. */
export function cellsOn({ teamId, slots }: TeamHistory, question: MattersQuestion): CoverageCell[] {
  const cells = new Map<RequirementId, Counting>();
  eachGroup(slots, (group) => {
    const { kind, requirementId } = group;
    eachRow(slots, group, question.asOf, () => {
      const cell = cells.get(requirementId) ?? { teamId, requirementId, ...NO_SLOTS_SOON };
      cells.set(requirementId, cell);
      cell[kind]++;
    });
    const cell = cells.get(requirementId);
    if (kind === "met" && cell) eachEnding(slots, group, question, () => cell.expiring++);
  });
  return [...cells.values()];
}
