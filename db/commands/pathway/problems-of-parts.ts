import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Refusals } from "@/db/rows/unless-refused";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { credentialsOf, type PathwayPart } from "@/lib/pathway/part";
import { pathwayProblems } from "@/lib/pathway/problems";
import { type InputProblem, problem } from "@/lib/refusal";

/** Why nobody could go this way, with a look at the catalogue. */
export async function problemsOfParts(
  tx: Tx,
  { parts }: { readonly parts: readonly PathwayPart[] },
): Promise<InputProblem[]> {
  const { id } = credentialDefinitions;
  const named = parts.flatMap(credentialsOf);
  const known = await tx.select({ id }).from(credentialDefinitions).where(inArray(id, named));
  return pathwayProblems(parts, new Set(known.map((row) => row.id)));
}

export const PATHWAY_REFUSALS: Refusals = {
  pathways_name: problem("name", "name-taken", "There is a pathway of this name."),
  pathways_credential_id_credential_definitions_id_fk: problem(
    "credentialId",
    "unknown",
    "There is no such credential.",
  ),
};
