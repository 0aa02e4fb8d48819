import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ruleProblems } from "@/db/commands/rule-problems";
import { readNamedCredentials } from "@/db/import/bases/names";
import type { Refusals } from "@/db/rows/unless-refused";
import { competencies } from "@/db/schema/competencies";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { mappings } from "@/db/schema/mappings";
import { credentialProblems } from "@/lib/credential/credential-problems";
import { tierProblems } from "@/lib/credential/tier-problems";
import type { CredentialId } from "@/lib/ids";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { type InputProblem, problem } from "@/lib/refusal";

type Definition = Parameters<typeof credentialProblems>[0] & {
  readonly name: string;
  readonly code: string | null;
  readonly tier: string | null;
};

export async function definitionProblems(tx: Tx, definition: Definition): Promise<InputProblem[]> {
  return [
    ...credentialProblems(definition, await readFoundations(tx)),
    ...(await nameProblems(tx, definition)),
    ...tierProblems(definition.tier, await readShown(tx, definition.id)),
    ...(await ruleProblems(tx, definition.stack, { field: "stack", firstDay: null })),
    ...(await ruleProblems(tx, definition.prerequisites, {
      field: "prerequisites",
      firstDay: null,
    })),
  ];
}

async function readFoundations(tx: Tx) {
  const { id, specialtyOf, stack, prerequisites } = credentialDefinitions;
  const rows = await tx
    .select({ id, specialtyOf, stack, prerequisites })
    .from(credentialDefinitions);
  return new Map(rows.map((row) => [row.id, row]));
}

async function readShown(tx: Tx, id: CredentialId | undefined) {
  if (id === undefined) return [];
  return tx
    .select({ competency: competencies.name, level: mappings.level })
    .from(mappings)
    .innerJoin(competencies, eq(competencies.id, mappings.competencyId))
    .where(eq(mappings.credentialId, id));
}

/** Whether names would be told apart when a file is imported. */
async function nameProblems(tx: Tx, { id, name, code }: Definition): Promise<InputProblem[]> {
  const named = await readNamedCredentials(tx);
  const others = new CredentialNames(named.filter((other) => other.id !== id));
  const problems: InputProblem[] = [];
  if (others.bearer(name) !== null) problems.push(NAME_TAKEN);
  if (code !== null && others.bearer(code) !== null) problems.push(CODE_TAKEN);
  return problems;
}

const NAME_TAKEN = problem("name", "name-taken", "Another credential is called so.");
const CODE_TAKEN = problem("code", "code-taken", "Another credential is called so.");

export const CREDENTIAL_REFUSALS: Refusals = {
  credential_definitions_name: NAME_TAKEN,
  credential_definitions_code: CODE_TAKEN,
  credential_definitions_issuer_id_issuers_id_fk: problem(
    "issuerId",
    "issuer-unknown",
    "There is no such issuer.",
  ),
  // PostgreSQL cuts names after 63 bytes.
  credential_definitions_specialty_of_credential_definitions_id_f: problem(
    "specialtyOf",
    "credential-unknown",
    "There is no such credential.",
  ),
};
