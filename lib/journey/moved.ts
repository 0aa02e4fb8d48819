import { addDays, type Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import { busiest } from "./busiest";
import { type DoneOn, isThere, type Need, waitedFor } from "./need";

/** First and last day, both counted. */
export type StepDays = { readonly startsOn: Day; readonly finishesOn: Day };

/** A step that is not done, with all that its days have to do with. Plain data, so that a browser can ask it too. */
export type MovableStep = StepDays & {
  readonly id: string;
  readonly personId: string;
  /** 0 where nobody knows. */
  readonly hours: number;
  /** The last day of what they have of it; null where they have nothing. */
  readonly renews: Day | null;
  /** What has to be there on its first day. */
  readonly needs: Need;
};

export type Movable = {
  readonly steps: readonly MovableStep[];
  readonly endsOn: Day;
  readonly hoursAWeek: number;
  /** What is late is supposed to be done on this day. */
  readonly today: Day;
};

/** New days of a step. */
export type Move = StepDays & { readonly id: string };

/** What does not fit with how steps lie. */
export type Break =
  /** It would begin before these are done. */
  | { readonly kind: "needs"; readonly step: string; readonly waitsFor: readonly string[] }
  /** It would be done after the day on which the goal has to hold. */
  | { readonly kind: "after-end"; readonly step: string; readonly on: Day }
  /** What it renews would have ended: from the first to the last day there would be nothing. */
  | { readonly kind: "lapse"; readonly step: string; readonly from: Day; readonly last: Day }
  /** From the first to the last day somebody would need so many hours a week, more than is allowed. */
  | {
      readonly kind: "hours";
      readonly personId: string;
      readonly from: Day;
      readonly last: Day;
      readonly hoursAWeek: number;
    };

/** What would not fit if steps were moved, and does now, or not fit worse. */
export function brokenBy(movable: Movable, moves: readonly Move[]): Break[] {
  const before = new Map(breaksIn(movable).map((one) => [keyOf(one), weightOf(one)]));
  return breaksIn(withMoves(movable, moves)).filter(
    (one) => weightOf(one) > (before.get(keyOf(one)) ?? 0) + TOLERANCE,
  );
}

/** The steps as they would lie. */
export function withMoves(movable: Movable, moves: readonly Move[]): Movable {
  const to = new Map(moves.map((move) => [move.id, move]));
  return {
    ...movable,
    steps: movable.steps.map((step) => {
      const { startsOn, finishesOn } = to.get(step.id) ?? step;
      return { ...step, startsOn, finishesOn };
    }),
  };
}

/** All that does not fit as the steps lie. */
export function breaksIn({ steps, endsOn, hoursAWeek, today }: Movable): Break[] {
  const done = new Map(
    steps.map(({ id, finishesOn }) => [id, finishesOn > today ? finishesOn : today]),
  );
  const doneOn: DoneOn = (id) => done.get(id) ?? null;
  return [
    ...steps.flatMap((step) => [
      ...tooEarly(step, doneOn),
      ...tooLate(step, endsOn),
      ...lapsing(step, doneOn),
    ]),
    ...[...groupBy(steps, ({ personId }) => personId)].flatMap(([personId, own]): Break[] => {
      const most = busiest(own);
      if (!most || most.hoursAWeek <= hoursAWeek + TOLERANCE) return [];
      return [{ kind: "hours", personId, ...most }];
    }),
  ];
}

function tooEarly({ id, needs, startsOn }: MovableStep, doneOn: DoneOn): Break[] {
  if (isThere(needs, startsOn, doneOn)) return [];
  return [{ kind: "needs", step: id, waitsFor: waitedFor(needs, startsOn, doneOn) }];
}

function tooLate({ id, finishesOn }: MovableStep, endsOn: Day): Break[] {
  return finishesOn > endsOn ? [{ kind: "after-end", step: id, on: finishesOn }] : [];
}

function lapsing({ id, renews }: MovableStep, doneOn: DoneOn): Break[] {
  const done = doneOn(id);
  if (renews === null || done === null || done <= addDays(renews, 1)) return [];
  return [{ kind: "lapse", step: id, from: addDays(renews, 1), last: addDays(done, -1) }];
}

function keyOf(one: Break): string {
  return `${one.kind} ${one.kind === "hours" ? one.personId : one.step}`;
}

/** How bad it is, to be compared with the same of another day. */
function weightOf(one: Break): number {
  switch (one.kind) {
    case "needs":
      return Math.max(1, one.waitsFor.length);
    case "after-end":
      return one.on;
    case "lapse":
      return one.last - one.from + 1;
    case "hours":
      return one.hoursAWeek;
  }
}

/** Sums of hours are no whole numbers. */
const TOLERANCE = 1e-6;

/** What is moved of a step: all of it, or its last day alone. */
export type Grip = "all" | "end";

/**
 * The days of a step so many days later, or earlier. It keeps a day at least, and is not done before today;
 * what is late comes to be done today with the first move.
 */
export function shifted(days: StepDays, by: number, grip: Grip, today: Day): StepDays {
  if (by === 0) return days;
  const { startsOn, finishesOn } = days;
  if (grip === "all") {
    const own = Math.max(by, today - finishesOn);
    return { startsOn: addDays(startsOn, own), finishesOn: addDays(finishesOn, own) };
  }
  const last = Math.max(addDays(finishesOn, by), startsOn, today);
  return { startsOn, finishesOn: last as Day };
}
