import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Step } from "@/lib/timeline/timeline";
import { type DayColumn, dayColumn, placeAfter } from "./held";
import { piecesIn } from "./pieces";
import { type CompetencyOn, sweep } from "./sweep";

/** What the competencies of one team are over time: a row per step, those of a competency together. */
export type CompetencyHistory = {
  readonly steps: readonly (Rows & { readonly competencyId: CompetencyId })[];
  readonly from: DayColumn;
  readonly met: Int32Array;
  readonly required: Int32Array;
  readonly levelsShort: Int32Array;
  readonly holder: Int32Array;
};

/** Rows from `start` up to, not including, `end`, in order of days. */
type Rows = { readonly start: number; readonly end: number };

export function competencyHistory(
  teamId: TeamId,
  people: readonly PersonFacts[],
  meaning: Meaning,
  proof: Proof,
): CompetencyHistory {
  const rows: Step<CompetencyOn>[] = [];
  const steps = [...piecesIn(teamId, people, meaning, proof)].map(([competencyId, pieces]) => {
    const start = rows.length;
    for (const step of sweep(pieces)) rows.push(step);
    return { competencyId, start, end: rows.length };
  });
  const column = (of: (value: CompetencyOn) => number) =>
    Int32Array.from(rows, (row) => of(row.value));
  return {
    steps,
    from: dayColumn(rows.map((row) => row.from)),
    met: column((value) => value.met),
    required: column((value) => value.required),
    levelsShort: column((value) => value.levelsShort),
    holder: column((value) => value.holder),
  };
}

/** The row that says what the competency is on the day; -1 before the first. */
export function rowOn({ from }: CompetencyHistory, { start, end }: Rows, day: Day): number {
  const row = placeAfter(from, day, start, end) - 1;
  return row < start ? -1 : row;
}
