import { FOREVER } from "@/lib/calendar";
import type { Share } from "@/lib/competency/readiness-grid";
import { append, type Step } from "@/lib/timeline/timeline";
import type { Piece } from "./pieces";

/** A competency in a team: how far what roles ask for is reached, and who alone has it. */
export type CompetencyOn = Share & {
  /** Place of the one member at the lowest level that is asked for; -1 where nobody, or several are. */
  readonly holder: number;
};

/** The steps in order of days, the first when the first piece begins: one pass over all changes. */
export function sweep(pieces: readonly Piece[]): Step<CompetencyOn>[] {
  const tally = tallyFor(pieces);
  const steps: Step<CompetencyOn>[] = [];
  const changes = changesOf(pieces);
  changes.forEach(({ day, piece, by }, index) => {
    count(tally, piece, by);
    if (changes[index + 1]?.day !== day) append(steps, day, told(tally), isSame);
  });
  return steps;
}

function changesOf(pieces: readonly Piece[]) {
  return pieces
    .flatMap((piece) => [
      { day: piece.from, piece, by: 1 },
      { day: piece.until, piece, by: -1 },
    ])
    .filter(({ day }) => day !== FOREVER)
    .sort((a, b) => a.day - b.day);
}

/** What is true on a day, in sums, so that a piece is added and taken away without looking at the others. */
type Tally = {
  met: number;
  required: number;
  levelsShort: number;
  /** By level: of how many members it is asked, how many are at it, and the sum of their places. */
  readonly asked: number[];
  readonly at: number[];
  readonly places: number[];
};

function tallyFor(pieces: readonly Piece[]): Tally {
  const highest = pieces.reduce((top, { level, asked }) => Math.max(top, level, asked), 0);
  const byLevel = () => new Array<number>(highest + 1).fill(0);
  return {
    ...{ met: 0, required: 0, levelsShort: 0 },
    ...{ asked: byLevel(), at: byLevel(), places: byLevel() },
  };
}

function count(tally: Tally, { level, asked, person }: Piece, by: number): void {
  add(tally.at, level, by);
  add(tally.places, level, by * person);
  if (asked === 0) return;
  add(tally.asked, asked, by);
  tally.required += by;
  if (level >= asked) tally.met += by;
  else tally.levelsShort += by * (asked - level);
}

function add(sums: number[], level: number, by: number): void {
  sums[level] = (sums[level] ?? 0) + by;
}

function told(tally: Tally): CompetencyOn {
  const { met, required, levelsShort } = tally;
  return { met, required, levelsShort, holder: required === 0 ? -1 : holderOf(tally) };
}

/** Where one member is left at the lowest level asked for or above it, the sum of places is their place. */
function holderOf({ asked, at, places }: Tally): number {
  let level = asked.findIndex((members) => members > 0);
  let holders = 0;
  let place = 0;
  for (; level < at.length; level++) {
    holders += at[level] ?? 0;
    place += places[level] ?? 0;
  }
  return holders === 1 ? place : -1;
}

function isSame(a: CompetencyOn, b: CompetencyOn): boolean {
  return (
    a.met === b.met &&
    a.required === b.required &&
    a.levelsShort === b.levelsShort &&
    a.holder === b.holder
  );
}
