import { type Day, FOREVER } from "@/lib/calendar";
import type { TeamMinimum } from "@/lib/facts";
import { daysOf } from "@/lib/span";
import { countOf, whenever } from "@/lib/timeline/of-spans";
import { firstDay } from "@/lib/timeline/runs";
import { at, combine, combineAll, map, type Timeline } from "@/lib/timeline/timeline";

/** As many as are weighed against each other in every combination. */
export const MAX_LINES = 8;

/** A line of a quota: a minimum, and who counts towards it when. All lines have the same people in the same order. */
export type Line = {
  readonly minimum: Pick<TeamMinimum, "minimum" | "startsOn" | "endsOn">;
  readonly people: readonly { readonly days: Timeline<boolean> }[];
};

/** How a quota stands on a day. */
export type QuotaOn = {
  /** How many may leave, whoever they are, before a line is short; below zero the places that nobody fills. */
  readonly depth: number;
  /** The first day from this one on with a place that nobody fills; null for none. */
  readonly firstBreakOn: Day | null;
};

/**
 * The lines of a quota together, as far as they are in force. Where each person counts once, all lines can be
 * filled when any some of them together have as many people as they need (Hall's theorem); the scarcest of
 * these combinations tells the depth, and the places left empty where it is below zero (Ore's deficiency).
 * Null where no line is in force on the day.
 */
export function quotaOn(lines: readonly Line[], countsOnce: boolean, asOf: Day): QuotaOn | null {
  const spare = spareOf(lines, countsOnce);
  const depth = at(spare, asOf);
  if (depth === FOREVER) return null;
  return { depth, firstBreakOn: firstDay(spare, asOf, (left) => left < 0) };
}

/** People beyond what is needed in the scarcest combination of lines; FOREVER while none is in force. */
function spareOf(lines: readonly Line[], countsOnce: boolean): Timeline<number> {
  const people = linesOfPeople(lines);
  const inForce = lines.map(({ minimum }) => whenever([daysOf(minimum.startsOn, minimum.endsOn)]));
  const combinations = Array.from({ length: 2 ** lines.length - 1 }, (_, index) => index + 1);
  const weighed = combinations.filter((set) => countsOnce || isSingle(set));
  const spares = weighed.map((set) => {
    const asking = lines.filter((_, index) => hasLine(set, index));
    const needed = asking.reduce((sum, { minimum }) => sum + minimum.minimum, 0);
    const count = countOf(people.map((own) => map(own, (mask) => (mask & set) !== 0)));
    const asked = inForce.filter((_, index) => hasLine(set, index));
    const areAsked = combineAll(asked, (each) => each.every(Boolean));
    return combine(count, areAsked, (holders, isAsked) => (isAsked ? holders - needed : FOREVER));
  });
  return combineAll<number, number>(spares, (each) => Math.min(FOREVER, ...each));
}

/** For each person, in which lines they count, as bits: 1 for the first line, 2 for the second. */
function linesOfPeople(lines: readonly Line[]): Timeline<number>[] {
  const [first] = lines;
  return (first?.people ?? []).map((_, person) =>
    combineAll(
      lines.flatMap((line, index) => {
        const days = line.people[person]?.days;
        return days ? [map(days, (counts) => (counts ? 1 << index : 0))] : [];
      }),
      (bits) => bits.reduce((mask, bit) => mask | bit, 0),
    ),
  );
}

function hasLine(set: number, index: number): boolean {
  return (set & (1 << index)) !== 0;
}

function isSingle(set: number): boolean {
  return (set & (set - 1)) === 0;
}
