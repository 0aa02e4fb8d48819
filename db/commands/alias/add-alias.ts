import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import type { AddAlias } from "@/lib/credential/add-alias";
import { credentialKey } from "@/lib/import/names/name-key";
import { invalid, problem, type Saved } from "@/lib/refusal";

const TAKEN = problem("alias", "alias-taken", "This means a credential already.");
const REFUSALS = {
  credential_aliases_normalised_unique: TAKEN,
  credential_aliases_credential_id_credential_definitions_id_fk: problem(
    "credentialId",
    "credential-unknown",
    "There is no such credential.",
  ),
};

/** From now on, imports find the credential under this name, too. */
export const addAlias = command<AddAlias, Saved<typeof credentialAliases.$inferSelect>>(
  "catalogue.write",
  "alias.add",
  async (tx, { credentialId, alias }) => {
    const normalised = credentialKey(alias);
    if (normalised === "") {
      return invalid(problem("alias", "alias-empty", "A name has letters or digits."));
    }
    if (await isName(tx, normalised)) return invalid(TAKEN);
    return insertRow(tx, credentialAliases, { credentialId, alias, normalised }, REFUSALS);
  },
);

/** Whether a credential's own name or code reads the same. */
async function isName(tx: Tx, normalised: string): Promise<boolean> {
  const { name, code } = credentialDefinitions;
  const named = await tx.select({ name, code }).from(credentialDefinitions);
  return named.some((own) =>
    [own.name, own.code ?? ""].some((spelling) => credentialKey(spelling) === normalised),
  );
}
