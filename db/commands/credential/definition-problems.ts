import type { Tx } from "@/db/client";
import { ruleProblems } from "@/db/commands/rule-problems";
import type { Refusals } from "@/db/rows/unless-refused";
import { credentialProblems } from "@/lib/credential/credential-problems";
import { type InputProblem, problem } from "@/lib/refusal";

export async function definitionProblems(
  tx: Tx,
  definition: Parameters<typeof credentialProblems>[0],
): Promise<InputProblem[]> {
  return [
    ...credentialProblems(definition),
    ...(await ruleProblems(tx, definition.stack, "stack")),
    ...(await ruleProblems(tx, definition.prerequisites, "prerequisites")),
  ];
}

export const CREDENTIAL_REFUSALS: Refusals = {
  credential_definitions_name: problem("name", "name-taken", "There is a credential of this name."),
  credential_definitions_code: problem("code", "code-taken", "Another credential has this code."),
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
