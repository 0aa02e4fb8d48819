import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const COMPETENCY_REFUSALS: Refusals = {
  competencies_name: problem("name", "name-taken", "The framework has a competency of this name."),
  competencies_framework_id_frameworks_id_fk: problem(
    "frameworkId",
    "framework-unknown",
    "There is no such framework.",
  ),
};
