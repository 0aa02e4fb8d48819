import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const PERSON_REFUSALS: Refusals = {
  people_externalId_unique: problem(
    "externalId",
    "external-id-taken",
    "Somebody else has this number.",
  ),
  people_manager_id_people_id_fk: problem(
    "managerId",
    "manager-unknown",
    "There is no such person.",
  ),
  person_emails_email_unique: problem(
    "emails",
    "email-taken",
    "One of the addresses is somebody else's.",
  ),
};
