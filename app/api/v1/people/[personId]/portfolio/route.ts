import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { PortfolioItem } from "@/app/_server/api/items/portfolio";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { portfolioOf } from "@/app/_server/badges/portfolio";
import { NotFound } from "@/db/errors";
import { PersonId } from "@/lib/ids";
import type { CredentialLine } from "@/lib/person/portfolio";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "What a person can show on a day, with the proof of each line",
      params: z.object({ personId: PersonId }),
      query: z.strictObject(viewQuery),
      answer: PortfolioItem,
    },
    async ({ actor, params: { personId }, query }) => {
      const view = await viewOf(actor, query);
      const portfolio = await portfolioOf(actor, personId, view);
      if (!portfolio) throw new NotFound();
      const { certifications, others, competencies, ...rest } = portfolio;
      return {
        ...rest,
        ...view,
        certifications: certifications.map(lineItem),
        others: others.map(lineItem),
        competencies: [...competencies],
      };
    },
  ),
});

function lineItem({ id: awardId, verifier, ...line }: CredentialLine) {
  return {
    ...line,
    awardId,
    verifiedBy: verifier?.verifiedBy ?? null,
    verifiedOn: verifier?.verifiedOn ?? null,
  };
}
