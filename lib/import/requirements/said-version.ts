import { groupBy } from "@/lib/group-by";
import type { RowProblem } from "@/lib/import/import";
import { placeOf } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import { mergeSayings, refusesContradiction } from "@/lib/import/plan/merge-said";
import { errorAt } from "@/lib/import/plan/problem";
import type { Rule } from "@/lib/rule/rule";
import { type Named, ruleProblems } from "@/lib/rule/rule-problems";
import type { Lookups, ReadRequirement } from "./said-requirement";
import { ruleOf } from "./version-rule";

/** A row, and whether it was refused already. */
export type TakenOrNot = ReadRequirement & {
  readonly isRefused: boolean;
  readonly problems: readonly RowProblem[];
};

/** All rows of one version of a requirement, and what they say together. */
export type SaidVersion = {
  readonly reads: readonly [ReadRequirement, ...ReadRequirement[]];
  readonly said: ReadRequirement["version"];
  readonly rule: Rule;
};

const VERSION = {
  scope: "applies_to",
  graceDays: "grace_days",
  regulated: "regulated",
  renewalWindowDays: "renewal_window_days",
  effectiveFrom: "effective_from",
  effectiveUntil: "effective_until",
} as const;
const MOST_OPTIONS = 100;

/** What rows of one version say together; null, and all of them refused, where it cannot be taken. */
export function saidVersion(
  reads: readonly TakenOrNot[],
  lacksDay: boolean,
  { lookups, draft }: { readonly lookups: Lookups; readonly draft: Draft },
): SaidVersion | null {
  const [first, ...others] = reads.filter(({ isRefused }) => !isRefused);
  if (!first) return null;
  const taken = [first, ...others] as const;
  const problem = lacksDay
    ? errorAt(placeOf(lookups.context, first.row.cells, "effective_from"), "value-missing")
    : incompleteness(reads, taken, draft);
  if (problem) {
    refuseAll(taken, problem, draft);
    return null;
  }
  const [merged] = mergeSayings<"requirements", ReadRequirement["version"]>(
    taken.map(({ row, version }) => ({ row, key: "", said: version })),
  );
  const rule = ruleOf(taken);
  if (!merged || !rule || refusesContradiction(merged, VERSION, lookups.context, draft))
    return null;
  const firstDay = merged.said.effectiveFrom ?? lookups.context.today;
  const tasters = merged.said.regulated ? "anywhere" : "not-instead";
  const asked = { field: "option", firstDay, tasters } as const;
  const [impossible] = ruleProblems(rule, namedBy(lookups), asked);
  if (!impossible) return { reads: taken, said: merged.said, rule };
  const place = { column: "option", value: "" };
  refuseAll(taken, errorAt(place, "rule-refused", impossible.message), draft);
  return null;
}

/** What is not there was refused with its row; a credential may come with the file. */
function namedBy({ competencies, credentials: { names } }: Lookups): Named {
  return {
    credential: (id) => {
      const { name = "", kind = "certification", tier = null } = names.get(id) ?? {};
      return { name, kind, tier, mergedInto: null };
    },
    competency: competencies.known,
    role: () => true,
  };
}

/** Why rows that are right themselves cannot be taken: others of their version were refused. */
function incompleteness(
  reads: readonly TakenOrNot[],
  taken: readonly TakenOrNot[],
  draft: Draft,
): RowProblem | null {
  const place = { column: "", value: "" };
  const missing = reads.filter(({ isRefused, problems }) => isRefused && !isLeftOut(problems));
  const groups = new Set(taken.map(({ group }) => group));
  if (missing.length > 0 && missing.every(({ row }) => draft.isUndecided(row))) {
    return errorAt(place, "requirement-waits");
  }
  if (missing.length > 0 || reads.some(({ group }) => !groups.has(group))) {
    return errorAt(place, "requirement-incomplete");
  }
  const most = Math.max(...[...groupBy(taken, ({ group }) => group).values()].map((g) => g.length));
  const isTooLarge = most > MOST_OPTIONS || groups.size > MOST_OPTIONS;
  return isTooLarge ? errorAt(place, "too-many-options", MOST_OPTIONS) : null;
}

/** An option that somebody decided to do without, while others of its group remain. */
function isLeftOut(problems: readonly RowProblem[]): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.every(({ code }) => code === "left-out");
}

export function refuseAll(
  reads: readonly ReadRequirement[],
  problem: RowProblem,
  draft: Draft,
): void {
  for (const { row } of reads) draft.refuses(row, [problem]);
}
