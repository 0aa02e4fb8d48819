import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ruleProblems } from "@/db/commands/rule-problems";
import { roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import type { Day } from "@/lib/calendar";
import type { Scope } from "@/lib/facts";
import { type InputProblem, problem } from "@/lib/refusal";
import type { Rule } from "@/lib/rule/rule";
import { spanProblems } from "@/lib/span-problems";

type Version = {
  readonly effectiveFrom: Day;
  readonly effectiveUntil: Day | null;
  readonly scope: Scope;
  readonly rule: Rule;
  /** Whoever regulates says what is enough, whatever we think of it. */
  readonly regulated: boolean;
};

/** Whether the days are in order and everything that the version names exists. */
export async function versionProblems(
  tx: Tx,
  { effectiveFrom, effectiveUntil, scope, rule, regulated }: Version,
): Promise<InputProblem[]> {
  return [
    ...spanProblems(effectiveFrom, effectiveUntil, "effectiveUntil"),
    ...(await scopeProblems(tx, scope)),
    ...(await ruleProblems(tx, rule, {
      ...{ field: "rule", firstDay: effectiveFrom },
      tasters: regulated ? "anywhere" : "not-instead",
    })),
  ];
}

async function scopeProblems(tx: Tx, { teamIds, roleIds }: Scope): Promise<InputProblem[]> {
  const knownTeams = await tx.$count(teams, inArray(teams.id, [...teamIds]));
  const knownRoles = await tx.$count(roles, inArray(roles.id, [...roleIds]));
  const problems: InputProblem[] = [];
  if (knownTeams < new Set(teamIds).size) {
    problems.push(problem("scope", "team-unknown", "The scope names a team that is not there."));
  }
  if (knownRoles < new Set(roleIds).size) {
    problems.push(problem("scope", "role-unknown", "The scope names a role that is not there."));
  }
  return problems;
}
