import { z } from "zod";
import { timelineOf } from "@/app/_server/api/answers/standings";
import { methods } from "@/app/_server/api/endpoint";
import { SpanItem } from "@/app/_server/api/items/standing";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { expectKnown } from "@/db/queries/known";
import { PersonId, RequirementId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "How a person stands against a requirement over all time; asOf changes nothing",
      query: z.strictObject({
        personId: PersonId,
        requirementId: RequirementId,
        ...viewQuery,
        ...pageQuery(z.tuple([z.int()])),
      }),
      answer: listOf(SpanItem),
    },
    async ({ actor, query }) => {
      const { personId, requirementId } = query;
      await expectKnown(actor, { personId, requirementId });
      const view = await viewOf(actor, query);
      const spans = await timelineOf(actor, { ...view, personId, requirementId });
      return pageFrom(spans, (span) => [span.from], query);
    },
  ),
});
