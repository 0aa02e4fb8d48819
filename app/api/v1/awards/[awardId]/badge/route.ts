import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { AwardItem } from "@/app/_server/api/items/award";
import { IssuedBadgeItem, issuedBadgeItem } from "@/app/_server/api/items/issued-badge";
import { refusalResponse } from "@/app/_server/api/writing";
import { issue } from "@/app/_server/badges/issue";
import { shownBadges } from "@/app/_server/badges/shown-badge";
import { AwardId } from "@/lib/ids";

const issuing = {
  summary: "Sign an award of the organisation's own as an Open Badges 3.0 credential",
  permission: "badge.issue",
  params: z.object({ awardId: AwardId }),
  ifMatch: true,
  answer: IssuedBadgeItem,
  status: 201,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  // What was seen is the award, and what is made is a badge: `writing` has one kind of both.
  POST: endpoint(issuing, async ({ actor, params, version }) => {
    const issued = await issue(actor, { id: params.awardId, version });
    if (!issued.ok) return refusalResponse(issued.problem, AwardItem, undefined);
    const [badge] = await shownBadges(actor, [issued.value]);
    return answerResponse(issuing, badge && issuedBadgeItem(badge));
  }),
});
