import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AwardItem } from "@/app/_server/api/items/award";
import { writing } from "@/app/_server/api/writing";
import { settleAward } from "@/db/commands/award/settle-award";
import { SettleAward } from "@/lib/award/settle-award";
import { AwardId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Settle what sources disagree on: what one of them says counts",
      permission: "award.write",
      params: z.object({ awardId: AwardId }),
      ifMatch: true,
      body: SettleAward.omit({ id: true, version: true }),
      answer: AwardItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      settleAward(actor, { ...body, id: params.awardId, version }),
  ),
});
