import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { StatementItem, statementItems } from "@/app/_server/api/items/statement";
import { reading } from "@/app/_server/api/reading";
import { NotFound } from "@/db/errors";
import { statementsOf } from "@/db/queries/award-statements";
import { awardsOf } from "@/db/queries/awards";
import { AwardId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "What sources say of an award, where they disagreed; otherwise nothing",
      params: z.object({ awardId: AwardId }),
      answer: z.object({ items: z.array(StatementItem) }),
    },
    async ({ actor, params: { awardId } }) => {
      const [award] = await awardsOf(actor, { ids: [awardId] });
      if (!award) throw new NotFound();
      return { items: statementItems(await statementsOf(actor, awardId)) };
    },
  ),
});
