import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { teams } from "@/db/schema/teams";
import type { Saved } from "@/lib/refusal";
import type { CreateTeam } from "@/lib/team/create-team";
import { TEAM_REFUSALS } from "./refusals";

export const createTeam = command<CreateTeam, Saved<typeof teams.$inferSelect>>(
  "person.write",
  "team.create",
  (tx, team) => insertRow(tx, teams, team, TEAM_REFUSALS),
);
