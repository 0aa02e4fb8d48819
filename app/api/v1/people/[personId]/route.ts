import { z } from "zod";
import { personItem } from "@/app/_server/api/answers/people";
import { methods } from "@/app/_server/api/endpoint";
import { PersonItem } from "@/app/_server/api/items/person";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { viewQuery } from "@/app/_server/api/view";
import { writing } from "@/app/_server/api/writing";
import { changePerson } from "@/db/commands/person/change-person";
import { PersonId } from "@/lib/ids";
import { ChangePerson } from "@/lib/person/change-person";

const params = z.object({ personId: PersonId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "One person",
      params,
      query: z.strictObject(viewQuery),
      answer: PersonItem,
    },
    ({ actor, params: { personId }, query }) => personItem(actor, personId, query.asOf),
  ),
  PATCH: writing(
    {
      summary: "Change a person; addresses are replaced as a whole",
      permission: "person.write",
      params,
      ifMatch: true,
      body: ChangePerson.omit({ id: true, version: true }),
      answer: PersonItem,
      status: 200,
    },
    async ({ actor, params: { personId: id }, body, version }) =>
      shown(await changePerson(actor, { ...body, id, version }), () => personItem(actor, id)),
  ),
});
