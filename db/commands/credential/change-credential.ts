import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import type { ChangeCredential } from "@/lib/credential/change-credential";
import type { Saved } from "@/lib/refusal";
import { CREDENTIAL_REFUSALS, definitionProblems } from "./definition-problems";

export const changeCredential = command<
  ChangeCredential,
  Saved<typeof credentialDefinitions.$inferSelect>
>("catalogue.write", "credential.change", (tx, change) =>
  changeRow(tx, credentialDefinitions, change, {
    check: (next) => definitionProblems(tx, next),
    refusals: CREDENTIAL_REFUSALS,
  }),
);
