import { addDays, type Day } from "@/lib/calendar";
import { type Formula, keyOf } from "./formula";
import { daysUntil, type Learner, type OpenAct } from "./learner";
import { isMicro } from "./offer";

/** Something to earn, from the first to the last day, both counted. */
type ScheduledAct = {
  readonly open: OpenAct;
  readonly startsOn: Day;
  readonly finishesOn: Day;
};

export type Schedule = {
  readonly steps: readonly ScheduledAct[];
  /** So many days from the first one until all is done and waited for; 0 where nothing is. */
  readonly days: number;
};

export type Pace = {
  readonly from: Day;
  readonly hoursAWeek: number;
};

/** How somebody goes about it: of what could be begun, what is small comes first. */
export type Manner = Pace & { readonly microFirst: boolean };

/**
 * One person's acts one after the other, each when what it needs is there, so that all are done as early
 * as can be: somebody waits only where nothing can be begun. Null where they cannot be brought into an
 * order, or take hours that nobody has.
 */
export function scheduleOf(
  learner: Learner,
  chosen: ReadonlySet<string>,
  pace: Manner,
): Schedule | null {
  const acts = [...chosen].flatMap((key) => learner.acts.get(key) ?? []);
  const there = acts.filter(isWithoutWork);
  const reached = new Map(there.map((open) => [keyOf(open.act), onItsDay(open, pace)]));
  let waiting = acts.filter((open) => !isWithoutWork(open));
  const steps: ScheduledAct[] = [];
  let now = 0;
  while (waiting.length > 0) {
    const next = nextOf(waiting, { reached, now, pace });
    if (!next) return null;
    const { open, ready } = next;
    const start = Math.max(now, ready.time);
    const done = doneAfter(open, { start, day: ready.day, pace });
    if (!Number.isFinite(done.worked)) return null;
    now = done.worked;
    reached.set(keyOf(open.act), done);
    const first = Math.min(Math.floor(start + TOLERANCE), done.day - 1);
    const startsOn = addDays(pace.from, first);
    steps.push({ open, startsOn, finishesOn: addDays(pace.from, done.day - 1) });
    waiting = waiting.filter((other) => other !== open);
  }
  const waits = there.map((open) => daysUntil(open, pace.from));
  const ends = steps.map(({ finishesOn }) => finishesOn - pace.from + 1);
  return { steps, days: Math.max(0, ...waits, ...ends) };
}

/**
 * When something is there: in days of learning from the first one, and the day, counted from 1. What is
 * waited for, or held back, is there from the morning of its day on.
 */
type Moment = { readonly time: number; readonly day: number };

type Begun = { readonly start: number; readonly day: number; readonly pace: Pace };

/** The moment it is there, begun at the start and not before the day; and when the work at it ends. */
function doneAfter(open: OpenAct, { start, day: first, pace }: Begun) {
  const worked = start + daysFor(open, pace);
  const day = Math.max(daysUsed(worked), first, open.notBefore - pace.from + 1);
  return { time: Math.max(worked, day - 1), day, worked };
}

/**
 * The moment at which each act could be done with, by its key, if somebody could do any number at once;
 * without those that need each other in a circle, or hours that nobody has.
 */
export function soonest(acts: Learner["acts"], pace: Pace): ReadonlyMap<string, Moment> {
  const reached = new Map<string, Moment>();
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [key, open] of acts) {
      const ready = readyAt(open.needs, reached);
      const known = reached.get(key);
      if (!ready) continue;
      const moment = isWithoutWork(open)
        ? onItsDay(open, pace)
        : doneAfter(open, { start: ready.time, day: ready.day, pace });
      if (!Number.isFinite(moment.time) || (known && !isSooner(moment, known))) continue;
      reached.set(key, moment);
      isSettled = false;
    }
  }
  return reached;
}

function isSooner(a: Moment, b: Moment): boolean {
  return a.time < b.time || (a.time === b.time && a.day < b.day);
}

function onItsDay({ notBefore }: OpenAct, { from }: Pace): Moment {
  return { time: notBefore - from, day: notBefore - from + 1 };
}

/** Sums of hours are no whole numbers. */
const TOLERANCE = 1e-6;

/** The day, counted from 1, on which something is done with that takes so many days from the first one. */
function daysUsed(done: number): number {
  return Math.max(1, Math.ceil(done - TOLERANCE));
}

function daysFor({ usable }: OpenAct, { hoursAWeek }: Pace): number {
  const hours = usable?.hours ?? 0;
  return hours === 0 ? 0 : (hours * 7) / hoursAWeek;
}

/** What takes no one's time is there in the morning of its day. */
function isWithoutWork({ act }: OpenAct): boolean {
  return act.kind !== "earn";
}

type Reached = ReadonlyMap<string, Moment>;
type Line = { readonly reached: Reached; readonly now: number; readonly pace: Manner };

function nextOf(waiting: readonly OpenAct[], { reached, now, pace }: Line) {
  const able = waiting.flatMap((open) => {
    const ready = readyAt(open.needs, reached);
    return ready ? [{ open, ready }] : [];
  });
  const atOnce = able.filter(({ ready }) => ready.time <= now);
  if (atOnce.length > 0) return atOnce.toSorted((a, b) => preferred(a.open, b.open, pace))[0];
  return able.toSorted((a, b) => a.ready.time - b.ready.time || preferred(a.open, b.open, pace))[0];
}

function preferred(a: OpenAct, b: OpenAct, { microFirst }: Manner): number {
  const isSmall = ({ usable }: OpenAct) => microFirst && usable !== null && isMicro(usable.offer);
  return (
    Number(isSmall(b)) - Number(isSmall(a)) ||
    a.notBefore - b.notBefore ||
    (a.usable?.hours ?? 0) - (b.usable?.hours ?? 0) ||
    (keyOf(a.act) < keyOf(b.act) ? -1 : 1)
  );
}

/** From when on the formula holds; null where too little is reached. */
function readyAt(formula: Formula, reached: Reached): Moment | null {
  if ("act" in formula) return reached.get(keyOf(formula.act)) ?? null;
  if (formula.atLeast <= 0) return { time: 0, day: 1 };
  const moments = formula.of.flatMap((branch) => readyAt(branch, reached) ?? []);
  return moments.toSorted((a, b) => a.time - b.time || a.day - b.day)[formula.atLeast - 1] ?? null;
}
