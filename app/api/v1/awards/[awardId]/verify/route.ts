import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AwardItem } from "@/app/_server/api/items/award";
import { writing } from "@/app/_server/api/writing";
import { verifyAward } from "@/db/commands/award/verify-award";
import { AwardId } from "@/lib/ids";
import { VerifyAward } from "@/lib/verification/verify-award";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary:
        "Give an award a proof, having looked at what speaks for it; nobody verifies their own",
      permission: "award.write",
      params: z.object({ awardId: AwardId }),
      ifMatch: true,
      body: VerifyAward.omit({ id: true, version: true }),
      answer: AwardItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      verifyAward(actor, { ...body, id: params.awardId, version }),
  ),
});
