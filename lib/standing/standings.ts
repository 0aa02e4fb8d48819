import type { PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, holderUnder } from "@/lib/rule/holder";
import { sameVerdict, type Verdict } from "@/lib/rule/verdict";
import { combine, combineAll, constant, map, type Timeline } from "@/lib/timeline/timeline";
import { type Asked, type Demand, demandOn } from "./demand";
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
  const each = versionsIn(demand).map((version) =>
    combine(
      outcomesOf(version, holder),
      demand,
      (outcome, asked) => (asked?.version === version ? standing(outcome, asked) : null),
      sameStanding,
    ),
  );
  const [only] = each;
  if (only && each.length === 1) return only;
  return combineAll(each, (all) => all.find((one) => one !== null) ?? null, sameStanding);
}

/** The versions that ask something on some day, each once. */
export function versionsIn(demand: Demand): RequirementVersion[] {
  return [...new Set(demand.flatMap((step) => step.value?.version ?? []))];
}

/** What the rule says on a day, and what a gap would be called. */
type Outcome = { readonly verdict: Verdict; readonly gap: GapReason };

/** The past counts: what was met under this rule and is not met any more has lapsed. */
function outcomesOf(version: RequirementVersion, holder: Holder): Timeline<Outcome> {
  let everMet = false;
  return map(
    evaluate(version.rule, holderUnder(version, holder)),
    (verdict) => {
      everMet ||= verdict.met;
      return { verdict, gap: everMet ? "lapsed" : verdict.short ? "below-level" : "missing" };
    },
    sameOutcome,
  );
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  return a.gap === b.gap && sameVerdict(a.verdict, b.verdict);
}

function standing({ verdict, gap }: Outcome, { waiverId, graceUntil }: Asked): Standing {
  if (verdict.met) return { kind: "met", by: verdict.by, policies: verdict.policies };
  if (waiverId !== null) return { kind: "waived", waiverId };
  if (graceUntil !== null) return { kind: "grace", until: graceUntil };
  return { kind: "gap", reason: gap };
}
