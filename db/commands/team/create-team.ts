import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { teams } from "@/db/schema/teams";
import { invalid, type Saved } from "@/lib/refusal";
import type { CreateTeam } from "@/lib/team/create-team";
import { TEAM_REFUSALS, teamProblems } from "./team-problems";

export const createTeam = command<CreateTeam, Saved<typeof teams.$inferSelect>>(
  "person.write",
  "team.create",
  async (tx, team) => {
    const problems = await teamProblems(tx, team);
    return problems.length > 0 ? invalid(...problems) : insertRow(tx, teams, team, TEAM_REFUSALS);
  },
);
