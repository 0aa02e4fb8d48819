import { z } from "zod";
import { teamItem } from "@/app/_server/api/answers/teams";
import { methods } from "@/app/_server/api/endpoint";
import { TeamItem } from "@/app/_server/api/items/team";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { writing } from "@/app/_server/api/writing";
import { createTeam } from "@/db/commands/team/create-team";
import { teamsOn } from "@/db/queries/teams";
import { TeamId } from "@/lib/ids";
import { CreateTeam } from "@/lib/team/create-team";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Teams in reach, by path",
      query: z.strictObject({ ...viewQuery, ...pageQuery(z.tuple([z.string(), TeamId])) }),
      answer: listOf(TeamItem),
    },
    async ({ actor, query }) => {
      const { asOf } = await viewOf(actor, query);
      return pageFrom(await teamsOn(actor, asOf), (team) => [team.path, team.id], query);
    },
  ),
  POST: writing(
    {
      summary: "Make a team",
      permission: "person.write",
      body: CreateTeam,
      answer: TeamItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(await createTeam(actor, body), (team) => teamItem(actor, team.id)),
  ),
});
