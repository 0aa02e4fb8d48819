import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import type { DefineCredential } from "@/lib/credential/define-credential";
import { invalid, type Saved } from "@/lib/refusal";
import { CREDENTIAL_REFUSALS, definitionProblems } from "./definition-problems";

/** One more thing that can be earned. */
export const defineCredential = command<
  DefineCredential,
  Saved<typeof credentialDefinitions.$inferSelect>
>("catalogue.write", "credential.define", async (tx, input) => {
  const definition = {
    ...input,
    code: input.code ?? null,
    validityMonths: input.validityMonths ?? null,
    tier: input.tier ?? null,
    price: input.price ?? null,
    currency: input.currency ?? null,
    specialtyOf: input.specialtyOf ?? null,
    stack: input.stack ?? null,
    prerequisites: input.prerequisites ?? null,
  };
  const problems = await definitionProblems(tx, definition);
  return problems.length > 0
    ? invalid(...problems)
    : insertRow(tx, credentialDefinitions, definition, CREDENTIAL_REFUSALS);
});
