import { BEGINNING } from "@/lib/calendar";
import { freshnessOf } from "@/lib/competency/freshness";
import { validDays } from "@/lib/credential/validity";
import type { AwardId, CompetencyId, CredentialId } from "@/lib/ids";
import { counts } from "@/lib/proof";
import { daysOf, overlap } from "@/lib/span";
import { fromSpans } from "@/lib/timeline/of-spans";
import { combineAll, constant, type Span, spans, type Timeline } from "@/lib/timeline/timeline";
import { servedMonthsOn } from "./experience";
import { assessmentsCounted, type Holder, policiesAsked, raisedTo, stackAsked } from "./holder";
import {
  branchesOf,
  type CompetencyRule,
  type ExperienceRule,
  neededOf,
  type Rule,
  type UpkeepRule,
} from "./rule";
import { hoursOf, type Learnt, learntIn } from "./upkeep";
import { joinVerdicts, SHORT, sameVerdict, sorted, UNMET, type Verdict } from "./verdict";

const NEVER_MET: Timeline<Verdict> = constant(UNMET);

/**
 * On every day, whether the rule holds for this person and by which awards.
 * `explain` tells why on one day; both read the same leaves.
 */
export function evaluate(rule: Rule, holder: Holder): Timeline<Verdict> {
  if ("credential" in rule) {
    return heldOrStoodInFor(rule.credential, raisedTo(rule.minProof, holder));
  }
  if ("competency" in rule) {
    return levelReached(rule, raisedTo(rule.minProof, holder));
  }
  if ("experience" in rule) return longEnough(rule.experience, holder);
  if ("upkeep" in rule) return keptUp(rule.upkeep, raisedTo(rule.minProof, holder));
  return join(
    rule,
    branchesOf(rule).map((branch) => evaluate(branch, holder)),
  );
}

/** Most branches of a real rule are never met by a given person: only the others are swept. */
function join(rule: Rule, branches: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  const telling = branches.filter((branch) => branch !== NEVER_MET);
  const [only] = telling;
  if (!only) return NEVER_MET;
  if (telling.length === 1 && neededOf(rule) === 1) return only;
  return combineAll(telling, (verdicts) => joinVerdicts(rule, verdicts), sameVerdict);
}

const ANY_OF_THESE: Rule = { any: [] };

function heldOrStoodInFor(credential: CredentialId, holder: Holder): Timeline<Verdict> {
  const held = credentialHeld(credential, holder);
  const instead = policiesAsked(credential, holder);
  return instead.length === 0 ? held : join(ANY_OF_THESE, [held, ...instead.map(metByPolicy)]);
}

/** Met on the days of a policy on which all is there that it asks for, and never partly. */
function metByPolicy({
  version,
  holder,
}: ReturnType<typeof policiesAsked>[number]): Timeline<Verdict> {
  const days = daysOf(version.effectiveFrom, version.effectiveUntil);
  const met = spans(evaluate(version.stack, holder)).filter(({ value }) => value.met);
  const held = met.map(({ value, ...own }) => {
    const policies = sorted([version.id, ...value.policies]);
    return { ...overlap(own, days), value: { ...value, policies } };
  });
  if (held.length === 0) return NEVER_MET;
  return fromSpans(held, ([verdict]) => verdict ?? UNMET, sameVerdict);
}

function credentialHeld(credential: CredentialId, holder: Holder): Timeline<Verdict> {
  const held = awardsHeld(credential, holder);
  if (held.length === 0) return NEVER_MET;
  return fromSpans(held, (ids) => (ids.length > 0 ? metBy(ids) : UNMET), sameVerdict);
}

function awardsHeld(credential: CredentialId, holder: Holder): Span<AwardId>[] {
  const held: Span<AwardId>[] = [];
  for (const award of holder.awards.get(credential) ?? []) {
    const { from, until } = validDays(award);
    if (counts(award.proof, holder.lowest)) held.push({ from, until, value: award.id });
  }
  return held;
}

function metBy(ids: readonly AwardId[]): Verdict {
  return { met: true, by: sorted(ids), policies: [], short: false };
}

function levelReached(
  { competency, level, atWork }: CompetencyRule,
  holder: Holder,
): Timeline<Verdict> {
  const shown = levelsShown(competency, holder, atWork);
  if (shown.length === 0) return NEVER_MET;
  const verdict = (on: readonly Shown[]) => {
    const enough = on.filter((piece) => piece.level >= level);
    if (enough.length > 0) return metBy(enough.flatMap((piece) => piece.by));
    return on.length > 0 ? SHORT : UNMET;
  };
  return fromSpans(shown, verdict, sameVerdict);
}

/** Once it is enough it stays so: experience does not lapse. */
function longEnough(asked: ExperienceRule["experience"], holder: Holder): Timeline<Verdict> {
  const from = servedMonthsOn(asked, holder.service);
  return from === null
    ? NEVER_MET
    : [
        { from: BEGINNING, value: UNMET },
        { from, value: metBy([]) },
      ];
}

/** On the days on which the hours of what was learnt up to then are enough. */
function keptUp(asked: UpkeepRule["upkeep"], holder: Holder): Timeline<Verdict> {
  const learnt = learntIn(asked, holder);
  if (hoursOf(learnt.map(({ value }) => value)) < asked.hours) return NEVER_MET;
  const verdict = (on: readonly Learnt[]) =>
    hoursOf(on) < asked.hours ? UNMET : metBy(on.map(({ id }) => id));
  return fromSpans(learnt, verdict, sameVerdict);
}

/** The effective level: the highest that any counting evidence shows on the day, 0 where none does. */
export function levelOf(competency: CompetencyId, holder: Holder): Timeline<number> {
  return fromSpans(levelsShown(competency, holder), highestOf);
}

/** The level that it would be if it did not go stale. */
export function levelOnceShown(competency: CompetencyId, holder: Holder): Timeline<number> {
  return fromSpans(levelsOnceShown(competency, holder), highestOf);
}

function highestOf(on: readonly Shown[]): number {
  return on.reduce((highest, piece) => (piece.level > highest ? piece.level : highest), 0);
}

/** A level in a competency, and the awards that show it; none for an assessment. */
type Shown = { readonly level: number; readonly by: readonly AwardId[] };

/** Every piece of evidence that counts for the competency, on its days: where what is stale does not count, on the fresh ones. */
function levelsShown(competency: CompetencyId, holder: Holder, atWork = false): Span<Shown>[] {
  const shown = levelsOnceShown(competency, holder, atWork);
  if (holder.meaning.staleness.get(competency)?.counts !== false) return shown;
  const fresh = spans(freshnessOf(competency, holder)).filter(({ value }) => value);
  return shown.flatMap(({ value, ...days }) =>
    fresh.map((own) => ({ ...overlap(days, own), value })),
  );
}

function levelsOnceShown(competency: CompetencyId, holder: Holder, atWork = false): Span<Shown>[] {
  const shown = levelsFound(competency, holder, atWork);
  if (atWork) return shown;
  for (const { credentialId, level } of holder.meaning.mappings.get(competency) ?? []) {
    for (const { from, until, value } of awardsHeld(credentialId, holder)) {
      shown.push({ from, until, value: { level, by: [value] } });
    }
    for (const { from, until, value } of completedDays(credentialId, holder)) {
      shown.push({ from, until, value: { level, by: value.by } });
    }
  }
  return shown;
}

/** What assessors found: all of them, or others than the person, as if these were the only ones. */
function levelsFound(competency: CompetencyId, holder: Holder, byOthers: boolean): Span<Shown>[] {
  const found = holder.assessments.get(competency) ?? [];
  const asked = byOthers ? found.filter(({ assessor }) => assessor !== "self") : found;
  return assessmentsCounted(asked, holder).map(({ from, until, value }) => ({
    ...{ from, until },
    value: { level: value.level, by: [] },
  }));
}

/**
 * The days on which all is there that the credential's stack rule asks for. A completed stack shows
 * the same competencies as the whole; it does not make anybody a holder of the whole.
 */
export function completedDays(credential: CredentialId, holder: Holder): Span<Verdict>[] {
  const completed = stackCompleted(credential, holder);
  return completed === NEVER_MET ? [] : spans(completed).filter((span) => span.value.met);
}

/** Whether the parts of a stack are all there; never for a credential that is none. */
export function stackCompleted(credential: CredentialId, holder: Holder): Timeline<Verdict> {
  const stack = stackAsked(credential, holder);
  return stack ? evaluate(stack.rule, stack.holder) : NEVER_MET;
}
