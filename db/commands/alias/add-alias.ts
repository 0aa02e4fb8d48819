import { command } from "@/db/command";
import { readNamedCredentials } from "@/db/import/bases/names";
import { insertRow } from "@/db/rows/insert-row";
import { credentialAliases } from "@/db/schema/credential-aliases";
import type { AddAlias } from "@/lib/credential/add-alias";
import { CredentialNames } from "@/lib/import/names/credential-names";
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
    const names = new CredentialNames(await readNamedCredentials(tx));
    if (names.bearer(alias) !== null) return invalid(TAKEN);
    return insertRow(tx, credentialAliases, { credentialId, alias, normalised }, REFUSALS);
  },
);
