import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AwardItem } from "@/app/_server/api/items/award";
import { reading } from "@/app/_server/api/reading";
import { removing, writing } from "@/app/_server/api/writing";
import { correctAward } from "@/db/commands/award/correct-award";
import { removeAward } from "@/db/commands/award/remove-award";
import { NotFound } from "@/db/errors";
import { awardsOf } from "@/db/queries/awards";
import { CorrectAward } from "@/lib/award/correct-award";
import { AwardId } from "@/lib/ids";

const params = z.object({ awardId: AwardId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    { summary: "One award", params, answer: AwardItem },
    async ({ actor, params: { awardId } }) => {
      const [award] = await awardsOf(actor, { ids: [awardId] });
      if (!award) throw new NotFound();
      return award;
    },
  ),
  PATCH: writing(
    {
      summary: "Correct an award; without a proof given anew, it is a claim afterwards",
      permission: "award.write",
      params,
      ifMatch: true,
      body: CorrectAward.omit({ id: true, version: true }),
      answer: AwardItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      correctAward(actor, { ...body, id: params.awardId, version }),
  ),
  DELETE: removing(
    { summary: "Take back an award entered by mistake", permission: "award.write", params },
    ({ actor, params, version }) => removeAward(actor, { id: params.awardId, version }),
  ),
});
