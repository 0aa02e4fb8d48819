import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AwardItem } from "@/app/_server/api/items/award";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { writing } from "@/app/_server/api/writing";
import { awardCredential } from "@/db/commands/award/award-credential";
import { awardsOf } from "@/db/queries/awards";
import { expectKnown } from "@/db/queries/known";
import { AwardCredential } from "@/lib/award/award-credential";
import { AwardId, CredentialId, PersonId, TeamId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Awards as they were entered, counting or not",
      query: z.strictObject({
        personId: PersonId.optional(),
        teamId: TeamId.optional().describe("Of its members on the day, subtree included."),
        credentialId: CredentialId.optional(),
        ...viewQuery,
        ...pageQuery(z.tuple([AwardId])),
      }),
      answer: listOf(AwardItem),
    },
    async ({ actor, query: { personId, teamId, credentialId, limit, cursor, ...query } }) => {
      await expectKnown(actor, { personId, teamId, credentialId });
      const { asOf } = await viewOf(actor, query);
      const rows = await awardsOf(actor, {
        personId: personId ?? null,
        credentialId: credentialId ?? null,
        team: teamId ? { teamId, asOf } : null,
        limit: limit + 1,
        after: cursor?.[0] ?? null,
      });
      return pageOf(rows, limit, (award) => [award.id]);
    },
  ),
  POST: writing(
    {
      summary: "Enter an award; a renewal is one more",
      permission: "award.write",
      body: AwardCredential,
      answer: AwardItem,
      status: 201,
    },
    ({ actor, body }) => awardCredential(actor, body),
  ),
});
