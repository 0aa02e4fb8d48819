import { addDays, type Day } from "@/lib/calendar";
import { expiryOf } from "@/lib/credential/expiry";
import { validDays } from "@/lib/credential/validity";
import type { PersonFacts } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { isExam, type Offer } from "@/lib/journey/planner/offer";
import type { Demand, Objective, PlanQuestion } from "@/lib/journey/planner/question";
import { counts } from "@/lib/proof";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { branchesOf, isLeaf, neededOf, type Rule } from "@/lib/rule/rule";
import { applyToPerson } from "@/lib/sandbox/apply-to-person";
import { at } from "@/lib/timeline/timeline";

/** What the best plan comes to, by trying every one; null where there is none. */
export function bestByTrying(question: PlanQuestion, objective: Objective): number | null {
  const people = question.world.people.filter(({ personId }) =>
    question.demands.some((demand) => demand.people.includes(personId)),
  );
  const ways = people.map((facts) => waysOf(facts, question));
  let best: number | null = null;
  for (const way of product(ways)) {
    if (!isWithin(way, question) || !isReached(way, question.demands)) continue;
    const value = worthOf(way, { objective, demands: question.demands });
    if (best === null || value < best) best = value;
  }
  return best;
}

/** What one person might do, and what it comes to. */
type Way = {
  readonly personId: PersonId;
  readonly price: number;
  readonly exams: number;
  readonly days: number;
  /** In how many days each demand is met, to the last day on; by its key. */
  readonly meets: ReadonlyMap<string, number>;
};

function waysOf(facts: PersonFacts, question: PlanQuestion): Way[] {
  const known = allLookedAt(facts);
  return subsets(offersFor(facts.personId, question)).flatMap((earned) => {
    const tried = permutations(earned).flatMap((order) => inOrder(known, order, question) ?? []);
    const [quickest] = tried.toSorted((a, b) => a.days - b.days);
    if (!quickest) return [];
    const meets = question.demands.flatMap((demand): [string, number][] => {
      const met = daysTo(demand, quickest.facts, question);
      return met === null ? [] : [[demand.key, met]];
    });
    return [
      {
        personId: facts.personId,
        price: earned.reduce((sum, { price }) => sum + (price ?? 0), 0),
        exams: earned.filter(isExam).length,
        days: quickest.days,
        meets: new Map(meets),
      },
    ];
  });
}

/** What they would learn in a way that they prefer; anything, where nobody asks or they do not say. */
export function offersFor(personId: PersonId, { offers, limits }: PlanQuestion): readonly Offer[] {
  const preferred = limits.preferences?.get(personId) ?? null;
  return offers.filter(
    ({ delivery }) => preferred === null || preferred.some((one) => one === delivery),
  );
}

/** To have something looked at costs nothing, and never harms. */
function allLookedAt(facts: PersonFacts): PersonFacts {
  return { ...facts, awards: facts.awards.map((award) => ({ ...award, proof: BEST })) };
}

const BEST = "issuer-verified" as const;
const TINY = 1e-6;

type Tried = { readonly facts: PersonFacts; readonly days: number };

/** One after the other, each begun when what it needs is there; null where that never comes. */
function inOrder(
  facts: PersonFacts,
  order: readonly Offer[],
  question: PlanQuestion,
): Tried | null {
  let [known, now, days] = [facts, 0, 0];
  for (const offer of order) {
    const start = startOf(offer, { known, now, question });
    if (start === null) return null;
    now = start + ((offer.hours ?? 0) * 7) / question.limits.hoursAWeek;
    const earned = earnedOn(offer, facts, { known, now, question });
    if (earned === null) return null;
    days = Math.max(days, earned - question.from + 1);
    const applied = applyToPerson(known, {
      ...{ kind: "earn", personId: facts.personId, credentialId: offer.credentialId },
      ...{ on: earned, expiresOn: expiry(offer, earned), proof: BEST },
    });
    if (!applied.ok) return null;
    known = applied.value;
    now = Math.max(now, earned - question.from);
  }
  return { facts: known, days };
}

type Trying = {
  readonly known: PersonFacts;
  readonly now: number;
  readonly question: PlanQuestion;
};

/** In days from the first one: at once, or at the beginning of a day from which on all is there to the end. */
function startOf(offer: Offer, { known, now, question }: Trying): number | null {
  for (let start = now; start <= question.until - question.from; start = Math.floor(start) + 1) {
    const day = addDays(question.from, Math.floor(start + TINY));
    if (isReady(offer, { known, day, question })) return start;
  }
  return null;
}

type OnDay = Omit<Trying, "now"> & { readonly day: Day };

/** Whether all is there that it needs, from the day to the last. */
export function isReady(
  { prerequisites, specialtyOf }: Offer,
  { known, day, question }: OnDay,
): boolean {
  const holder = holderOf(question.world.meaning, known, question.proof);
  const needs: Rule[] = [
    ...(prerequisites === null ? [] : [prerequisites]),
    ...(specialtyOf === null ? [] : [{ credential: specialtyOf }]),
  ];
  return needs.every((rule) => holdsThrough(rule, holder, day, question.until));
}

/** Leaf by leaf, on every day from the one to the other. */
function holdsThrough(rule: Rule, holder: Holder, from: Day, until: Day): boolean {
  if (isLeaf(rule)) {
    const verdicts = evaluate(rule, holder);
    for (let day = from; day <= until; day = addDays(day, 1)) {
      if (!at(verdicts, day).met) return false;
    }
    return true;
  }
  const holding = branchesOf(rule).filter((branch) => holdsThrough(branch, holder, from, until));
  return holding.length >= neededOf(rule);
}

/** The first day from the end of the work on, on which all is there, it would last, and may be renewed. */
function earnedOn(offer: Offer, facts: PersonFacts, { known, now, question }: Trying): Day | null {
  const { from, until } = question;
  const last = addDays(from, Math.max(0, Math.ceil(now - TINY) - 1));
  for (let day = last; day <= until; day = addDays(day, 1)) {
    const end = expiry(offer, day);
    const lasts = end === null || end >= until;
    const open = lasts && isOpen(offer, facts, { day, question });
    if (open && isReady(offer, { known, day, question })) return day;
  }
  return null;
}

function isOpen(
  { credentialId, renewalWindowDays }: Offer,
  { awards }: PersonFacts,
  { day, question }: { readonly day: Day; readonly question: PlanQuestion },
): boolean {
  if (renewalWindowDays === null) return true;
  const held = awards.filter(
    (award) => award.credentialId === credentialId && counts(award.proof, question.proof),
  );
  return held.map(validDays).every(({ from, until }) => {
    const isHeld = from <= question.from && question.from < until;
    return !isHeld || day >= until - 1 - renewalWindowDays;
  });
}

function expiry({ validityMonths }: Offer, day: Day): Day | null {
  return validityMonths === null ? null : expiryOf({ validity: "months", validityMonths }, day);
}

/** From the first day on it takes none; null where it is not met on the last day. */
function daysTo(
  { rule, regulated, people }: Demand,
  facts: PersonFacts,
  { world: { meaning }, proof, from, until }: PlanQuestion,
): number | null {
  if (!people.includes(facts.personId)) return null;
  const holder = holderOf(meaning, facts, proof);
  const asked = regulated ? holder : { ...holder, policies: meaning.policies };
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (holdsThrough(rule, asked, day, until)) return day === from ? 0 : day - from + 1;
  }
  return null;
}

function isWithin(ways: readonly Way[], { limits, from, until }: PlanQuestion): boolean {
  const price = sum(ways.map((way) => way.price));
  const exams = sum(ways.map((way) => way.exams));
  return (
    (limits.budget === null || price <= limits.budget) &&
    (limits.mostExams === null || exams <= limits.mostExams) &&
    ways.every(({ days }) => days <= until - from + 1)
  );
}

function isReached(ways: readonly Way[], demands: readonly Demand[]): boolean {
  return demands.every(
    ({ key, needed }) => ways.filter(({ meets }) => meets.has(key)).length >= needed,
  );
}

function worthOf(
  ways: readonly Way[],
  { objective, demands }: { readonly objective: Objective; readonly demands: readonly Demand[] },
): number {
  if (objective === "cheapest") return sum(ways.map(({ price }) => price));
  if (objective === "fewest-exams") return sum(ways.map(({ exams }) => exams));
  const met = demands.map(({ key, needed }) => {
    const days = ways.flatMap(({ meets }) => meets.get(key) ?? []);
    return days.toSorted((a, b) => a - b)[needed - 1] ?? 0;
  });
  return Math.max(0, ...met, ...ways.map(({ days }) => days));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((some) => [some, [first, ...some]]);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (all, list) => all.flatMap((some) => list.map((item) => [...some, item])),
    [[]],
  );
}
