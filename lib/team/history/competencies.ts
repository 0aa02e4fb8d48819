import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Step } from "@/lib/timeline/timeline";
import { type DayColumn, type NumberColumn, packed, placeAfter } from "./columns";
import { piecesIn } from "./pieces";
import { type CompetencyOn, sweep } from "./sweep";

/** What the competencies of one team are over time: a row per step, those of a competency together. */
export type CompetencyHistory = {
  readonly competencies: readonly CompetencyId[];
  /** Of each competency the row after its last. */
  readonly end: NumberColumn;
  readonly from: DayColumn;
  readonly met: NumberColumn;
  readonly required: NumberColumn;
  readonly levelsShort: NumberColumn;
  /** Place of the one who has it, counted from 1 on; 0 for none. */
  readonly holder: NumberColumn;
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
  const ends: number[] = [];
  const pieces = piecesIn(teamId, people, meaning, proof);
  for (const own of pieces.values()) {
    for (const step of sweep(own)) rows.push(step);
    ends.push(rows.length);
  }
  const column = (of: (value: CompetencyOn) => number) => rows.map((row) => of(row.value));
  return {
    competencies: [...pieces.keys()],
    ...packed(
      { from: rows.map((row) => row.from) },
      {
        end: ends,
        met: column((value) => value.met),
        required: column((value) => value.required),
        levelsShort: column((value) => value.levelsShort),
        holder: column((value) => value.holder + 1),
      },
    ),
  };
}

type CompetencyRows = Rows & { readonly competencyId: CompetencyId };

/** Every competency with its rows. */
export function eachCompetency(
  { competencies, end }: CompetencyHistory,
  found: (rows: CompetencyRows) => void,
): void {
  let start = 0;
  competencies.forEach((competencyId, place) => {
    const own = { competencyId, start, end: end[place] ?? start };
    start = own.end;
    found(own);
  });
}

/** The row that says what the competency is on the day; -1 before the first. */
export function rowOn({ from }: CompetencyHistory, { start, end }: Rows, day: Day): number {
  const row = placeAfter(from, day, start, end) - 1;
  return row < start ? -1 : row;
}
