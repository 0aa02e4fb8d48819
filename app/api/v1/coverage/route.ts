import { z } from "zod";
import { COVERAGE_BY, coverageBy } from "@/app/_server/api/answers/coverage";
import { methods } from "@/app/_server/api/endpoint";
import { CoverageItem } from "@/app/_server/api/items/coverage";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { expectKnown } from "@/db/queries/known";
import { TeamId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Coverage in total, or in parts that add up to it",
      query: z.strictObject({
        teamId: TeamId.optional().describe("This team and all below it."),
        by: z.enum(COVERAGE_BY).optional().describe("Without it, one total."),
        ...viewQuery,
        ...pageQuery(z.tuple([z.string(), z.string()])),
      }),
      answer: listOf(CoverageItem),
    },
    async ({ actor, query }) => {
      const { teamId, by } = query;
      await expectKnown(actor, { teamId });
      const parts = await coverageBy(actor, { ...(await viewOf(actor, query)), teamId, by });
      return pageFrom(parts, (part) => [part.teamId ?? "", part.requirementId ?? ""], query);
    },
  ),
});
