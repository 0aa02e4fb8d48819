import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const QUOTA_REFUSALS: Refusals = {
  quotas_team_id_teams_id_fk: problem("teamId", "team-unknown", "There is no such team."),
  quotas_name: problem("name", "name-taken", "The team has a quota of that name."),
  team_minimums_quota_id_quotas_id_fk: problem(
    "id",
    "has-lines",
    "It has lines: take them out of the quota, or remove them, first.",
  ),
};
