import { addDays, addMonths, type Day } from "@/lib/calendar";
import { sourcesOf } from "@/lib/competency/sources";
import { validDays } from "@/lib/credential/validity";
import type { PersonFacts } from "@/lib/facts";
import type { CredentialId, PersonId } from "@/lib/ids";
import { counts } from "@/lib/proof";
import { type Holder, holderOf } from "@/lib/rule/holder";
import type { Rule } from "@/lib/rule/rule";
import {
  type Act,
  actsIn,
  allOf,
  type Formula,
  formulaOf,
  HOLDS,
  keyOf,
  type PlanDays,
} from "./formula";
import type { Offer } from "./offer";
import type { Demand, PlanQuestion } from "./question";
import type { Usable } from "./usable";

/** One person of a plan: what the demands on them come to, and every act that may serve them. */
export type Learner = {
  readonly personId: PersonId;
  /** By the demand's key. */
  readonly asked: ReadonlyMap<string, Formula>;
  /** By `keyOf`; an act that is not here cannot be done. */
  readonly acts: ReadonlyMap<string, OpenAct>;
};

/** An act that can be done. */
export type OpenAct = {
  readonly act: Act;
  /** What has to hold before it is begun. */
  readonly needs: Formula;
  /** The first day on which it can be done with; what is earned earlier would not last, or not be open yet. */
  readonly notBefore: Day;
  /** What is earned; null for what takes no one's time. */
  readonly usable: Usable | null;
};

type Offers = ReadonlyMap<CredentialId, Usable>;

export function learnerOf(facts: PersonFacts, question: PlanQuestion, offers: Offers): Learner {
  const { world, proof, demands } = question;
  const plain = holderOf(world.meaning, facts, proof);
  const lenient = { ...plain, policies: world.meaning.policies };
  const own = demands.filter(({ people }) => people.includes(facts.personId));
  const asked = new Map(
    own.map(({ key, rule, regulated }): [string, Formula] => [
      key,
      formulaOf(rule, regulated ? plain : lenient, question),
    ]),
  );
  const acts = new Map<string, OpenAct>();
  const waiting = [...asked.values()].flatMap(actsIn);
  for (let act = waiting.pop(); act; act = waiting.pop()) {
    const key = keyOf(act);
    if (acts.has(key)) continue;
    const open = openAct(act, { holder: plain, offers, days: question });
    if (!open) continue;
    acts.set(key, open);
    waiting.push(...actsIn(open.needs));
  }
  return { personId: facts.personId, asked, acts };
}

export function isAskedOf(personId: PersonId, demands: readonly Demand[]): boolean {
  return demands.some(({ people }) => people.includes(personId));
}

/** So many days from the first one until the act can be done with at the earliest; 0 where it needs no day. */
export function daysUntil({ act, notBefore }: OpenAct, from: Day): number {
  return act.kind !== "earn" && notBefore === from ? 0 : notBefore - from + 1;
}

/** These acts, and all that any of them may need, or what that needs, by their keys. */
export function neededBy(keys: Iterable<string>, acts: Learner["acts"]): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const open = acts.get(key);
    if (open) waiting.push(...actsIn(open.needs).map(keyOf));
  }
  return seen;
}

type About = { readonly holder: Holder; readonly offers: Offers; readonly days: PlanDays };

function openAct(act: Act, { holder, offers, days }: About): OpenAct | null {
  if (act.kind === "wait") return { act, needs: HOLDS, notBefore: act.until, usable: null };
  if (act.kind === "verify") return { act, needs: HOLDS, notBefore: act.from, usable: null };
  const usable = offers.get(act.credentialId);
  if (!usable) return null;
  const notBefore = firstUseful(usable.offer, holder, days);
  if (notBefore > days.until) return null;
  const needs = allOf(neededFirst(usable.offer).map((rule) => formulaOf(rule, holder, days)));
  return { act, needs, notBefore, usable };
}

/** What has to hold before it is begun. */
export function neededFirst({ prerequisites, specialtyOf }: Offer): Rule[] {
  return [
    ...(prerequisites === null ? [] : [prerequisites]),
    ...(specialtyOf === null ? [] : [{ credential: specialtyOf }]),
  ];
}

/** From when on an award of it lasts to the end of the plan, and its renewal is open. */
function firstUseful(offer: Offer, holder: Holder, { from, until }: PlanDays): Day {
  const { awards, lowest } = holder;
  const lasting = monthsOf(offer, holder).map((months) => firstLasting(months, until));
  const lapses = (awards.get(offer.credentialId) ?? [])
    .filter((award) => counts(award.proof, lowest))
    .map(validDays)
    .filter((days) => days.from <= from && from < days.until);
  const opens = lapses.map((days) =>
    offer.renewalWindowDays === null ? from : addDays(days.until, -1 - offer.renewalWindowDays),
  );
  return Math.max(from, ...lasting, ...opens) as Day;
}

/** For how long an award of it lasts, and keeps fresh what does not count once it is stale. */
function monthsOf({ credentialId, validityMonths }: Offer, { meaning }: Holder): number[] {
  const fresh = [...meaning.staleness].flatMap(([competency, staleness]) => {
    if (staleness.counts) return [];
    const { credentials } = sourcesOf([{ competency, level: 1 }], meaning);
    return credentials.has(credentialId) ? [staleness.afterMonths] : [];
  });
  return validityMonths === null ? fresh : [validityMonths, ...fresh];
}

/** The first day after which so many months reach the day; months differ in length, so it is looked for. */
function firstLasting(months: number, day: Day): Day {
  let first = addDays(addMonths(day, -months), -LONGEST_MONTH);
  while (addMonths(first, months) < day) first = addDays(first, 1);
  return first;
}

const LONGEST_MONTH = 31;
