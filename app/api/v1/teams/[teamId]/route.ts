import { z } from "zod";
import { teamItem } from "@/app/_server/api/answers/teams";
import { methods } from "@/app/_server/api/endpoint";
import { TeamItem } from "@/app/_server/api/items/team";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { changeTeam } from "@/db/commands/team/change-team";
import { TeamId } from "@/lib/ids";
import { ChangeTeam } from "@/lib/team/change-team";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Rename a team, or move it with all that lies below it",
      permission: "person.write",
      params: z.object({ teamId: TeamId }),
      ifMatch: true,
      body: ChangeTeam.omit({ id: true, version: true }),
      answer: TeamItem,
      status: 200,
    },
    async ({ actor, params, body, version }) =>
      shown(await changeTeam(actor, { ...body, id: params.teamId, version }), (team) =>
        teamItem(actor, team.id),
      ),
  ),
});
