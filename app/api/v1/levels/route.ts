import { z } from "zod";
import { levelsPage } from "@/app/_server/api/answers/levels";
import { methods } from "@/app/_server/api/endpoint";
import { LevelItem } from "@/app/_server/api/items/competency";
import { listOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { expectKnown } from "@/db/queries/known";
import { PersonId, TeamId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Levels with what shows them, of a person or of a team's members",
      query: z.strictObject({
        personId: PersonId.optional(),
        teamId: TeamId.optional().describe("Members on the day, subtree included."),
        ...viewQuery,
        ...pageQuery(z.tuple([PersonId, z.string()])),
      }),
      answer: listOf(LevelItem),
    },
    async ({ actor, query }) => {
      await expectKnown(actor, { personId: query.personId, teamId: query.teamId });
      return levelsPage(actor, { ...query, ...(await viewOf(actor, query)) });
    },
  ),
});
