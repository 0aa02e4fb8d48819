import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const TEAM_REFUSALS: Refusals = {
  teams_name: problem("name", "name-taken", "There is a team of this name in the same place."),
  teams_parent_id_teams_id_fk: problem("parentId", "team-unknown", "There is no such team."),
};
