import { command } from "@/db/command";
import { problemsOfMapping } from "@/db/commands/problems-of-mapping";
import { insertRow } from "@/db/rows/insert-row";
import { mappings } from "@/db/schema/mappings";
import type { MapCredential } from "@/lib/credential/map-credential";
import { invalid, problem, type Saved } from "@/lib/refusal";

const REFUSALS = {
  mappings_pair: problem("competencyId", "already-mapped", "It is mapped already: change that."),
  mappings_credential_id_credential_definitions_id_fk: problem(
    "credentialId",
    "credential-unknown",
    "There is no such credential.",
  ),
};

/** From now on, awards of the credential show the competency. */
export const mapCredential = command<MapCredential, Saved<typeof mappings.$inferSelect>>(
  "catalogue.write",
  "mapping.add",
  async (tx, mapping) => {
    const problems = await problemsOfMapping(tx, mapping);
    return problems.length > 0 ? invalid(...problems) : insertRow(tx, mappings, mapping, REFUSALS);
  },
);
