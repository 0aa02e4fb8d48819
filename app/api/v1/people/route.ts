import { z } from "zod";
import { personItem } from "@/app/_server/api/answers/people";
import { methods } from "@/app/_server/api/endpoint";
import { PersonItem } from "@/app/_server/api/items/person";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { writing } from "@/app/_server/api/writing";
import { addPerson } from "@/db/commands/person/add-person";
import { expectKnown } from "@/db/queries/known";
import { peopleOn } from "@/db/queries/people";
import { PersonId, TeamId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "People in reach, by name",
      query: z.strictObject({
        teamId: TeamId.optional().describe("Members on the day, subtree included."),
        q: z.string().max(200).optional().describe("Part of a name, address or number."),
        ...viewQuery,
        ...pageQuery(z.tuple([z.string(), PersonId])),
      }),
      answer: listOf(PersonItem),
    },
    async ({ actor, query: { teamId, q, limit, cursor, ...query } }) => {
      await expectKnown(actor, { teamId });
      const { asOf } = await viewOf(actor, query);
      const after = cursor ? { name: cursor[0], id: cursor[1] } : null;
      const filter = { asOf, teamId: teamId ?? null, q: q ?? null, limit: limit + 1, after };
      return pageOf(await peopleOn(actor, filter), limit, ({ name, id }) => [name, id]);
    },
  ),
  POST: writing(
    {
      summary: "Add a person",
      permission: "person.write",
      body: AddPerson,
      answer: PersonItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(await addPerson(actor, body), (person) => personItem(actor, person.id)),
  ),
});
