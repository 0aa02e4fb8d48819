import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { levelProblems } from "@/lib/competency/level";
import type { CredentialId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import { highestLevels } from "./highest-levels";

/** Whether everything that a rule names exists, and at the levels that it asks for. */
export async function ruleProblems(
  tx: Tx,
  rule: Rule | null | undefined,
  field: string,
): Promise<InputProblem[]> {
  const leaves = rule ? leavesOf(rule) : [];
  const credentials = leaves.flatMap((leaf) => ("credential" in leaf ? leaf.credential : []));
  const asked = leaves.flatMap((leaf) => ("competency" in leaf ? leaf : []));
  const known = await knownCredentials(tx, credentials);
  const highest = await highestLevels(
    tx,
    asked.map((leaf) => leaf.competency),
  );
  const problems = asked.flatMap(({ competency, level }) => {
    const scale = highest.get(competency);
    return scale === undefined
      ? problem(field, "competency-unknown", "The rule names a competency that is not there.")
      : levelProblems(level, scale).map((found) => ({ ...found, field }));
  });
  return credentials.every((id) => known.has(id))
    ? problems
    : [
        problem(field, "credential-unknown", "The rule names a credential that is not there."),
        ...problems,
      ];
}

async function knownCredentials(
  tx: Tx,
  ids: readonly CredentialId[],
): Promise<ReadonlySet<CredentialId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: credentialDefinitions.id })
    .from(credentialDefinitions)
    .where(inArray(credentialDefinitions.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}
