import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { RoleAssignmentItem } from "@/app/_server/api/items/person-fact";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { assignRole } from "@/db/commands/role-assignment/assign-role";
import { expectKnown } from "@/db/queries/known";
import { roleAssignmentsOf } from "@/db/queries/person-facts";
import { PersonId } from "@/lib/ids";
import { AssignRole } from "@/lib/role/assign-role";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Who held which role, as entered",
      query: z.strictObject({ personId: PersonId.optional(), ...pageQuery(z.tuple([z.uuid()])) }),
      answer: listOf(RoleAssignmentItem),
    },
    async ({ actor, query: { personId, limit, cursor } }) => {
      await expectKnown(actor, { personId });
      const after = cursor?.[0] ?? null;
      const rows = await roleAssignmentsOf(actor, {
        personId: personId ?? null,
        limit: limit + 1,
        after,
      });
      return pageOf(rows, limit, (row) => [row.id]);
    },
  ),
  POST: writing(
    {
      summary: "Assign a role to a person, beside those they hold",
      permission: "role-assignment.write",
      body: AssignRole,
      answer: RoleAssignmentItem,
      status: 201,
    },
    ({ actor, body }) => assignRole(actor, body),
  ),
});
