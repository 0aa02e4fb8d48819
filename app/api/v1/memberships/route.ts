import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { MembershipItem } from "@/app/_server/api/items/person-fact";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { expectKnown } from "@/db/queries/known";
import { membershipsOf } from "@/db/queries/person-facts";
import { PersonId } from "@/lib/ids";
import { MoveToTeam } from "@/lib/team/move-to-team";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Who was in which team, as entered",
      query: z.strictObject({ personId: PersonId.optional(), ...pageQuery(z.tuple([z.uuid()])) }),
      answer: listOf(MembershipItem),
    },
    async ({ actor, query: { personId, limit, cursor } }) => {
      await expectKnown(actor, { personId });
      const after = cursor?.[0] ?? null;
      const rows = await membershipsOf(actor, {
        personId: personId ?? null,
        limit: limit + 1,
        after,
      });
      return pageOf(rows, limit, (row) => [row.id]);
    },
  ),
  POST: writing(
    {
      summary: "Move a person to a team; the one before ends the day before",
      permission: "person.write",
      body: MoveToTeam,
      answer: MembershipItem,
      status: 201,
    },
    ({ actor, body }) => moveToTeam(actor, body),
  ),
});
