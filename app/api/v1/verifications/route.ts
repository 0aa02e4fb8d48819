import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { VerificationItem } from "@/app/_server/api/items/evidence";
import { reading } from "@/app/_server/api/reading";
import { verificationsOf } from "@/db/queries/verifications";
import { AwardId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Who verified an award, the newest first",
      query: z.strictObject({ awardId: AwardId }),
      answer: z.object({ items: z.array(VerificationItem) }),
    },
    async ({ actor, query: { awardId } }) => ({ items: await verificationsOf(actor, awardId) }),
  ),
});
