import type { PersonId } from "@/lib/ids";
import { type Act, type Formula, isHeld, isHopeless, keyOf } from "./formula";
import { daysUntil, isAskedOf, type Learner, learnerOf, neededBy, type OpenAct } from "./learner";
import { isExam } from "./offer";
import { Sheet, type Term } from "./programme";
import type { Demand, PlanQuestion } from "./question";
import { type Pace, soonest } from "./schedule";
import { usableBy, usableOffers } from "./usable";

/** The question as an integer programme, with what its columns mean. */
export type Model = {
  readonly sheet: Sheet;
  readonly learners: readonly LearnerColumns[];
  /** One for each demand that is met. */
  readonly met: readonly Term[];
  /** The column that says how many days it takes until the last one is done. */
  readonly days: number;
  readonly price: readonly Term[];
  readonly hours: readonly Term[];
  readonly exams: readonly Term[];
};

/** One person's acts, each with the column that says whether it is done. */
export type LearnerColumns = {
  readonly learner: Learner;
  readonly columns: ReadonlyMap<string, number>;
};

/**
 * Each act of each person is a choice. A demand, and what has to hold before an act, are rows over
 * them; money, time and exams are rows over all. In what order each person does what was chosen is
 * left to `scheduleOf`: one after the other it takes the same time in any order that is possible. All
 * demands have to be met, or as many as the solver is asked for.
 */
export function modelOf(question: PlanQuestion, goal: "all" | "most" = "all"): Model {
  const sheet = new Sheet();
  const offers = usableOffers(question.offers, question.limits);
  const learners = question.world.people
    .filter(({ personId }) => isAskedOf(personId, question.demands))
    .map((facts) => {
      const own = usableBy(facts.personId, offers, question.limits);
      return columnsFor(sheet, learnerOf(facts, question, own));
    });
  for (const own of learners) needsFirst(sheet, own);
  const byPerson = new Map(learners.map((own) => [own.learner.personId, own]));
  const met = question.demands.map((demand): Term => {
    const where = sheet.column({ lower: goal === "all" ? 1 : 0, upper: 1, isWhole: true });
    meet(sheet, demand, { byPerson, where });
    return [where, 1];
  });
  return { met, ...limited(sheet, learners, question) };
}

function columnsFor(sheet: Sheet, learner: Learner): LearnerColumns {
  const columns = new Map([...learner.acts.keys()].map((key) => [key, sheet.choice()]));
  return { learner, columns };
}

/** The column of an act; null for one that cannot be done. */
type ColumnOf = (act: Act) => number | null;

function needsFirst(sheet: Sheet, { learner, columns }: LearnerColumns): void {
  const place = placesIn(sheet, learner);
  for (const [key, { needs }] of learner.acts) {
    const where = columns.get(key);
    if (where === undefined) continue;
    const columnOf: ColumnOf = (act) => {
      const before = keyOf(act);
      const done = columns.get(before) ?? null;
      return done === null ? null : place({ key, before, done });
    };
    ask(sheet, needs, { columnOf, where });
  }
}

type Before = { readonly key: string; readonly before: string; readonly done: number };

/**
 * Where acts need each other in a circle, one of them has to come before the others by itself. Each has
 * a place in line then, and counts for another only from a place before it.
 */
function placesIn(sheet: Sheet, { acts }: Learner): (step: Before) => number {
  const places = new Map<string, number>();
  const placeOf = (key: string) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = sheet.column({ lower: 0, upper: acts.size, isWhole: false });
    places.set(key, place);
    return place;
  };
  return ({ key, before, done }) => {
    if (!neededBy([before], acts).has(key)) return done;
    const counts = sheet.choice();
    sheet.atLeast(0, [
      [done, 1],
      [counts, -1],
    ]);
    const most = acts.size + 1;
    sheet.atLeast(1 - most, [
      [placeOf(key), 1],
      [placeOf(before), -1],
      [counts, -most],
    ]);
    return counts;
  };
}

/** `where`: the column on whose being done it depends whether the formula has to hold. */
type Asking = { readonly columnOf: ColumnOf; readonly where: number };

/** Rows by which the formula holds. Nothing but more acts ever makes it hold, so one direction is enough. */
function ask(sheet: Sheet, formula: Formula, asking: Asking): void {
  if (isHeld(formula)) return;
  const branches = "act" in formula ? [formula] : formula.of;
  const needed = "act" in formula ? 1 : formula.atLeast;
  if ("of" in formula && needed === branches.length) {
    for (const branch of branches) ask(sheet, branch, asking);
    return;
  }
  const terms = branches.flatMap((branch): Term[] => {
    const column = columnFor(sheet, branch, asking.columnOf);
    return column === null ? [] : [[column, 1]];
  });
  sheet.atLeast(0, [...terms, [asking.where, -needed]]);
}

/** The column that says that a branch holds. */
function columnFor(sheet: Sheet, branch: Formula, columnOf: ColumnOf): number | null {
  if ("act" in branch) return columnOf(branch.act);
  if (isHopeless(branch)) return null;
  const where = sheet.choice();
  ask(sheet, branch, { columnOf, where });
  return where;
}

type Meeting = {
  readonly byPerson: ReadonlyMap<PersonId, LearnerColumns>;
  readonly where: number;
};

function meet(sheet: Sheet, { key, people, needed }: Demand, { byPerson, where }: Meeting): void {
  const asked = people.flatMap((personId) => {
    const own = byPerson.get(personId);
    const formula = own?.learner.asked.get(key);
    if (!own || !formula) return [];
    const columnOf: ColumnOf = (act) => own.columns.get(keyOf(act)) ?? null;
    return [{ formula, columnOf }];
  });
  const open = asked.filter(({ formula }) => !isHeld(formula));
  const left = needed - (asked.length - open.length);
  if (left <= 0) return;
  if (left === open.length) {
    for (const { formula, columnOf } of open) ask(sheet, formula, { columnOf, where });
    return;
  }
  const terms = open.flatMap(({ formula, columnOf }): Term[] => {
    const column = columnFor(sheet, formula, columnOf);
    return column === null ? [] : [[column, 1]];
  });
  sheet.atLeast(0, [...terms, [where, -left]]);
}

/** Money, time and exams; hours are those of seven days a week at the person's pace. */
function limited(
  sheet: Sheet,
  learners: readonly LearnerColumns[],
  { limits, from, until }: PlanQuestion,
): Omit<Model, "met"> {
  const days = sheet.column({ lower: 0, upper: until - from + 1, isWhole: false });
  for (const own of learners) takeTime(sheet, own, { days, pace: { from, ...limits } });
  const price = termsOf(learners, ({ usable }) => usable?.price ?? 0);
  const exams = termsOf(learners, ({ usable }) => (usable && isExam(usable.offer) ? 1 : 0));
  if (limits.budget !== null) sheet.atMost(limits.budget, price);
  if (limits.mostExams !== null) sheet.atMost(limits.mostExams, exams);
  const hours = termsOf(learners, ({ usable }) => usable?.hours ?? 0);
  return { sheet, learners, days, price, hours, exams };
}

type Time = { readonly days: number; readonly pace: Pace };

/** All that somebody does takes its hours, and each act its days after what it needs. */
function takeTime(sheet: Sheet, own: LearnerColumns, { days, pace }: Time): void {
  const work = termsOf([own], ({ usable }) => (usable?.hours ?? 0) * 7);
  sheet.atMost(0, [...work, [days, -pace.hoursAWeek]]);
  const first = soonest(own.learner.acts, pace);
  for (const [key, open] of own.learner.acts) {
    const column = own.columns.get(key);
    const moment = first.get(key);
    if (column === undefined) continue;
    if (!moment) sheet.atMost(0, [[column, 1]]);
    else if (daysUntil(open, pace.from) > 0) {
      sheet.atLeast(0, [
        [days, 1],
        [column, -moment.day],
      ]);
    }
  }
}

function termsOf(learners: readonly LearnerColumns[], factorOf: (act: OpenAct) => number): Term[] {
  return learners.flatMap(({ learner, columns }) =>
    [...columns].flatMap(([key, column]): Term[] => {
      const open = learner.acts.get(key);
      const factor = open ? factorOf(open) : 0;
      return factor === 0 ? [] : [[column, factor]];
    }),
  );
}
