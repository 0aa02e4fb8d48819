import type { PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import { evaluate } from "@/lib/rule/evaluate";
import type { Holder } from "@/lib/rule/holder";
import { sameVerdict, type Verdict } from "@/lib/rule/verdict";
import { combine, combineAll, constant, map, type Timeline } from "@/lib/timeline/timeline";
import { type Demand, demandOn, type Excuse } from "./demand";
import { type GapReason, type Standing, sameStanding } from "./standing";

/** The standings where a requirement never asks anything. */
export const NEVER_REQUIRED: Timeline<Standing | null> = constant(null);

/**
 * How a person stands against a requirement on every day; null where it asks nothing of them.
 * Met comes before waived, waived before grace, grace before gap.
 */
export function standingsOf(
  requirement: Requirement,
  facts: PersonFacts,
  holder: Holder,
): Timeline<Standing | null> {
  const demand = demandOn(requirement, facts, holder.meaning.parents);
  return demand === null ? NEVER_REQUIRED : standingsUnder(demand, holder);
}

/** How somebody with this to show stands against what is asked of them. */
export function standingsUnder(demand: Demand, holder: Holder): Timeline<Standing | null> {
  return combine(outcomes(demand.version, holder), demand.excuse, standing, sameStanding);
}

/** What the rule says on a day, and what a gap would be called. */
type Outcome = { readonly verdict: Verdict; readonly gap: GapReason };

/** Each version's rule on its own days. */
function outcomes(
  version: Timeline<RequirementVersion | null>,
  holder: Holder,
): Timeline<Outcome | null> {
  const versions = new Set(version.flatMap((step) => step.value ?? []));
  const each = [...versions].map((own) =>
    combine(
      version,
      outcomesUnder(own, holder),
      (current, outcome) => (current === own ? outcome : null),
      sameOutcome,
    ),
  );
  return combineAll(each, (all) => all.find((outcome) => outcome !== null) ?? null, sameOutcome);
}

/** The past counts: what was met under this rule and is not met any more has lapsed. */
function outcomesUnder(version: RequirementVersion, holder: Holder): Timeline<Outcome> {
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

function standing(outcome: Outcome | null, { waiverId, graceUntil }: Excuse): Standing | null {
  if (outcome === null) return null;
  if (outcome.verdict.met) return { kind: "met", by: outcome.verdict.by };
  if (waiverId !== null) return { kind: "waived", waiverId };
  if (graceUntil !== null) return { kind: "grace", until: graceUntil };
  return { kind: "gap", reason: outcome.gap };
}
