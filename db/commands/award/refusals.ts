import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const AWARD_REFUSALS: Refusals = {
  awards_issue: problem(
    "issuedOn",
    "already-held",
    "They hold this credential from this day already.",
  ),
  awards_credential_id_credential_definitions_id_fk: problem(
    "credentialId",
    "credential-unknown",
    "There is no such credential.",
  ),
};
