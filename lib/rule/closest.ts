import type { Day } from "@/lib/calendar";
import { isLeftOut } from "@/lib/competency/stale";
import { validDays, validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { counts } from "@/lib/proof";
import { isWithinSpan } from "@/lib/span";
import { at, type Span } from "@/lib/timeline/timeline";
import { type Change, effortOf, hoursOnce, together } from "./change";
import { evaluate, levelOnceShown } from "./evaluate";
import { servedMonthsOn } from "./experience";
import { type Holder, policiesOn, raisedTo, stackAsked } from "./holder";
import {
  branchesOf,
  type CompetencyRule,
  type ExperienceRule,
  neededOf,
  type Rule,
  type UpkeepRule,
} from "./rule";
import { hoursOf, type Learnt, learntAtAll } from "./upkeep";

/** Steps that, all taken, make a rule hold. */
type Way = readonly Change[];

const NOTHING_TO_DO: readonly Way[] = [[]];

/**
 * Ways are weighed against each other by the dozen: all of them where a rule has a few leaves, so that
 * a step which serves two branches is found; the most promising where it has many.
 */
const MOST_WAYS = 48;

/** The least effort that would make the rule hold on the day, easy steps first: none where it holds already. */
export function closestChange(rule: Rule, holder: Holder, asOf: Day): readonly Change[] {
  const [least = []] = easiest(waysTo(rule, holder, asOf));
  return hoursOnce(least).toSorted((a, b) => effortOf([a]) - effortOf([b]));
}

function waysTo(rule: Rule, holder: Holder, asOf: Day): readonly Way[] {
  if (at(evaluate(rule, holder), asOf).met) return NOTHING_TO_DO;
  if ("credential" in rule) {
    return waysToCredential(rule.credential, raisedTo(rule.minProof, holder), asOf);
  }
  if ("competency" in rule) return waysToLevel(rule, raisedTo(rule.minProof, holder), asOf);
  if ("experience" in rule) return [[gather(rule.experience, holder, asOf)]];
  if ("upkeep" in rule) return waysToLearn(rule.upkeep, raisedTo(rule.minProof, holder), asOf);
  return joined(
    branchesOf(rule).map((branch) => waysTo(branch, holder, asOf)),
    neededOf(rule),
  );
}

/** To hold it, or to have all that a policy of the day lets stand in for it. */
function waysToCredential(credential: CredentialId, holder: Holder, asOf: Day): readonly Way[] {
  const instead = policiesOn(credential, holder, asOf);
  return easiest([
    [getAward(credential, holder, asOf)],
    ...instead.flatMap((own) => waysTo(own.version.stack, own.holder, asOf)),
  ]);
}

/** To make an award count that is there, to renew what has run out, or else to earn it. */
function getAward(credentialId: CredentialId, { awards, lowest }: Holder, asOf: Day): Change {
  const own = (awards.get(credentialId) ?? []).toSorted(longestFirst);
  const unproved = own.find((award) => validityOn(award, asOf).kind === "valid");
  if (unproved) return { kind: "verify", awardId: unproved.id, toProof: lowest };
  const lapsed = own.find((award) => validityOn(award, asOf).kind === "expired");
  if (lapsed) return { kind: "renew", credentialId, awardId: lapsed.id, toProof: lowest };
  return { kind: "earn", credentialId, toProof: lowest };
}

function longestFirst(a: Award, b: Award): number {
  const untilA = validDays(a).until;
  const untilB = validDays(b).until;
  if (untilA === untilB) return a.id < b.id ? -1 : 1;
  return untilA > untilB ? -1 : 1;
}

/** To be found at the level, or, where that is enough, to show it by a credential, or by the parts of one. */
function waysToLevel(
  { competency, level, atWork }: CompetencyRule,
  holder: Holder,
  asOf: Day,
): readonly Way[] {
  const shownSoFar = at(levelOnceShown(competency, holder), asOf);
  const reach: Reach = {
    ...{ kind: "reach", competencyId: competency },
    ...{ from: shownSoFar, to: level, toProof: holder.lowest },
  };
  if (atWork) return [[foundAtWork(reach, holder, asOf)]];
  const shown = (holder.meaning.mappings.get(competency) ?? [])
    .filter((mapping) => mapping.level >= level)
    .flatMap(({ credentialId }): readonly Way[] => {
      const stack = stackAsked(credentialId, holder);
      const parts = stack ? waysTo(stack.rule, stack.holder, asOf) : [];
      return [[getAward(credentialId, holder, asOf)], ...parts];
    });
  return easiest([
    [reach],
    ...(isLeftOut(competency, holder, asOf) ? shown.filter(bringsSomethingNew) : shown),
  ]);
}

type Reach = Extract<Change, { readonly kind: "reach" }>;

/** Where one assessment comes before another, whoever is found below what they show by others loses that. */
function foundAtWork(reach: Reach, holder: Holder, asOf: Day): Reach {
  if (holder.meaning.weighing === "highest") return reach;
  const shown = at(levelOnceShown(reach.competencyId, { ...holder, lowest: "claimed" }), asOf);
  return shown < reach.to ? reach : { ...reach, from: shown, to: shown };
}

/** What was there before keeps nothing fresh, however well it is proved. */
function bringsSomethingNew(way: Way): boolean {
  return way.some(({ kind }) => kind === "renew" || kind === "earn" || kind === "reach");
}

function gather(asked: ExperienceRule["experience"], holder: Holder, asOf: Day): Change {
  const { roleId = null, months } = asked;
  const until = servedMonthsOn(asked, holder.service);
  return until === null
    ? { kind: "serve", roleId, months }
    : { kind: "wait", roleId, months, from: asOf, until };
}

/** To have any of the awards verified that stand for hours, and to learn for the rest. */
function waysToLearn(asked: UpkeepRule["upkeep"], holder: Holder, asOf: Day): readonly Way[] {
  const { competency: competencyId = null } = asked;
  const there = learntAtAll(asked, holder).filter((span) => isWithinSpan(asOf, span));
  const isProved = ({ value }: Span<Learnt>) => counts(value.proof, holder.lowest);
  const counted = hoursOf(there.filter(isProved).map(({ value }) => value));
  const unproved = there.flatMap((span) => (isProved(span) ? [] : [span.value]));
  const toProof = holder.lowest;
  return easiest(
    choicesOf(unproved.toSorted(mostHoursFirst)).map((verified): Way => {
      const hours = Math.round(100 * (asked.hours - counted - hoursOf(verified))) / 100;
      const verify = verified.map(({ id }): Change => ({ kind: "verify", awardId: id, toProof }));
      return hours > 0 ? [...verify, { kind: "learn", competencyId, hours, toProof }] : verify;
    }),
  );
}

function mostHoursFirst(a: Learnt, b: Learnt): number {
  return b.hours - a.hours || (a.id < b.id ? -1 : 1);
}

/** Every choice of a few; of many, so many of the first besides. */
function choicesOf<Item>(items: readonly Item[]): readonly Item[][] {
  let choices: Item[][] = [[]];
  for (const item of items.slice(0, FEW)) {
    choices = [...choices, ...choices.map((choice) => [...choice, item])];
  }
  const longer = items.slice(FEW).map((_, index) => items.slice(0, FEW + index + 1));
  return [...choices, ...longer];
}

const FEW = 5;

/** The ways to make as many of the branches hold as are needed. */
function joined(branches: readonly (readonly Way[])[], needed: number): readonly Way[] {
  if (needed === 1) return easiest(branches.flat());
  /** By how many branches hold so far. */
  let reached: readonly (readonly Way[])[] = [NOTHING_TO_DO];
  branches.forEach((ways, index) => {
    const fewest = needed - (branches.length - index - 1);
    reached = Array.from({ length: Math.min(needed, index + 1) + 1 }, (_, count) => {
      if (count < fewest) return [];
      const taken = (reached[count - 1] ?? []).flatMap((way) =>
        ways.map((other) => together(way, other)),
      );
      return easiest([...(reached[count] ?? []), ...taken]);
    });
  });
  return reached[needed] ?? [];
}

/** The least effort first, then the fewest steps, each way once. */
function easiest(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways; // as of most leaves
  const weighed = ways.map((way) => ({ way, effort: effortOf(way) }));
  weighed.sort((a, b) => a.effort - b.effort || a.way.length - b.way.length);
  const distinct = new Map(weighed.map(({ way }) => [keyOf(way), way]));
  return [...distinct.values()].slice(0, MOST_WAYS);
}

function keyOf(way: Way): string {
  return way
    .map((change) => JSON.stringify(change))
    .sort()
    .join();
}
