import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const MEMBERSHIP_REFUSALS: Refusals = {
  team_memberships_one_team: problem(
    "startsOn",
    "overlaps",
    "They are in another team on some of these days.",
  ),
  team_memberships_team_id_teams_id_fk: problem("teamId", "team-unknown", "There is no such team."),
};
