import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AwardItem } from "@/app/_server/api/items/award";
import { writing } from "@/app/_server/api/writing";
import { today } from "@/app/_server/today";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { Day } from "@/lib/calendar";
import { AwardId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Let an award no longer count from a day on; it stays on record",
      permission: "award.write",
      params: z.object({ awardId: AwardId }),
      ifMatch: true,
      body: z.strictObject({
        revokedOn: Day.optional().describe("Today in the organisation's zone."),
      }),
      answer: AwardItem,
      status: 200,
    },
    async ({ actor, params, body, version }) => {
      const revokedOn = body.revokedOn ?? (await today(actor));
      return revokeAward(actor, { id: params.awardId, version, revokedOn });
    },
  ),
});
