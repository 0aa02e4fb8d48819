import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const ROLE_REFUSALS: Refusals = {
  roles_name: problem("name", "name-taken", "There is a role of this name."),
};
