import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AssessmentItem } from "@/app/_server/api/items/person-fact";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { expectKnown } from "@/db/queries/known";
import { assessmentsOf } from "@/db/queries/person-facts";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import { PersonId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Assessments, none of which overwrites another",
      query: z.strictObject({ personId: PersonId.optional(), ...pageQuery(z.tuple([z.uuid()])) }),
      answer: listOf(AssessmentItem),
    },
    async ({ actor, query: { personId, limit, cursor } }) => {
      await expectKnown(actor, { personId });
      const after = cursor?.[0] ?? null;
      const rows = await assessmentsOf(actor, {
        personId: personId ?? null,
        limit: limit + 1,
        after,
      });
      return pageOf(rows, limit, (row) => [row.id]);
    },
  ),
  POST: writing(
    {
      summary: "Enter at which level an assessor found a person",
      permission: "assessment.write",
      body: AssessCompetency,
      answer: AssessmentItem,
      status: 201,
    },
    ({ actor, body }) => assessCompetency(actor, body),
  ),
});
