import { addDays, BEGINNING, type Day } from "@/lib/calendar";
import type { PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import type { WaiverId } from "@/lib/ids";
import { evaluate } from "@/lib/rule/evaluate";
import type { Holder } from "@/lib/rule/holder";
import { sameVerdict, type Verdict } from "@/lib/rule/verdict";
import { daysOf } from "@/lib/span";
import { fromSpans } from "@/lib/timeline/of-spans";
import { combine, combineAll, constant, map, spans, type Timeline } from "@/lib/timeline/timeline";
import { asked } from "./scope";
import { type GapReason, type Standing, sameStanding } from "./standing";

/**
 * How a person stands against a requirement on every day; null where it asks nothing of them.
 * Met comes before waived, waived before grace, grace before gap.
 */
export function standingsOf(
  requirement: Requirement,
  facts: PersonFacts,
  holder: Holder,
): Timeline<Standing | null> {
  const version = versionAsked(requirement, facts, holder);
  if (version.every((step) => step.value === null)) return constant(null);
  const outcome = combine(
    outcomes(version, holder),
    version,
    (met, v) => (v ? met : null),
    sameOutcome,
  );
  const excused = combine(waivedBy(requirement, facts), graceEnds(version), excuse, sameExcuse);
  return combine(outcome, excused, standing, sameStanding);
}

/** The version in effect where it asks something of the person, else null. */
function versionAsked(
  requirement: Requirement,
  facts: PersonFacts,
  holder: Holder,
): Timeline<RequirementVersion | null> {
  const each = requirement.versions.map((version) =>
    map(asked(version, facts, holder.meaning.parents), (isAsked) => (isAsked ? version : null)),
  );
  return combineAll(each, (versions) => versions.findLast((version) => version !== null) ?? null);
}

/** What the rule says on a day, and what a gap would be called: lapsed once it has ever held before. */
type Outcome = { readonly verdict: Verdict; readonly gap: GapReason };

/** Each version's rule on its own days. The past counts: what was met under this rule and ended has lapsed. */
function outcomes(
  version: Timeline<RequirementVersion | null>,
  holder: Holder,
): Timeline<Outcome | null> {
  const versions = [...new Set(version.flatMap((step) => step.value ?? []))];
  const outcomesOf = new Map(versions.map((v) => [v, outcomesUnder(v, holder)]));
  const [only] = versions;
  if (only && versions.length === 1) return outcomesOf.get(only) ?? constant(null);
  const pieces = spans(version).flatMap(({ from, until, value }) =>
    spans((value && outcomesOf.get(value)) ?? constant<Outcome | null>(null)).map((span) => ({
      from: span.from > from ? span.from : from,
      until: span.until < until ? span.until : until,
      value: span.value,
    })),
  );
  return fromSpans(pieces, ([outcome]) => outcome ?? null, sameOutcome);
}

function outcomesUnder(version: RequirementVersion, holder: Holder): Timeline<Outcome | null> {
  let everMet = false;
  return map(
    evaluate(version.rule, holder),
    (verdict) => {
      everMet ||= verdict.met;
      return { verdict, gap: everMet ? "lapsed" : verdict.short ? "below-level" : "missing" };
    },
    sameOutcome,
  );
}

function sameOutcome(a: Outcome | null, b: Outcome | null): boolean {
  if (a === null || b === null) return a === b;
  return a.gap === b.gap && sameVerdict(a.verdict, b.verdict);
}

function waivedBy(requirement: Requirement, facts: PersonFacts): Timeline<WaiverId | null> {
  const waivers = facts.waivers.filter((waiver) => waiver.requirementId === requirement.id);
  const held = waivers.map((w) => ({ ...daysOf(w.startsOn, w.endsOn), value: w.id }));
  return fromSpans(held, (ids) => ids.toSorted()[0] ?? null);
}

/**
 * Where grace holds, the first day after it. It runs from the first day of the unbroken span in
 * which the requirement applies, and does not start again when something lapses.
 */
function graceEnds(version: Timeline<RequirementVersion | null>): Timeline<Day | null> {
  let start: Day | null = null;
  const held = spans(version).flatMap(({ from, until, value }) => {
    start = value === null ? null : (start ?? from);
    if (value === null || start === null || start === BEGINNING) return [];
    const end = addDays(start, value.graceDays);
    return end > from ? [{ from, until: end < until ? end : until, value: end }] : [];
  });
  return fromSpans(held, ([end]) => end ?? null);
}

type Excuse = { readonly waiverId: WaiverId | null; readonly graceUntil: Day | null };

function excuse(waiverId: WaiverId | null, graceUntil: Day | null): Excuse {
  return { waiverId, graceUntil };
}

function sameExcuse(a: Excuse, b: Excuse): boolean {
  return a.waiverId === b.waiverId && a.graceUntil === b.graceUntil;
}

function standing(outcome: Outcome | null, { waiverId, graceUntil }: Excuse): Standing | null {
  if (outcome === null) return null;
  if (outcome.verdict.met) return { kind: "met", by: outcome.verdict.by };
  if (waiverId !== null) return { kind: "waived", waiverId };
  if (graceUntil !== null) return { kind: "grace", until: graceUntil };
  return { kind: "gap", reason: outcome.gap };
}
