import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { badgePng } from "@/app/_server/badges/badge-file";
import { issuedBadge } from "@/app/_server/badges/shown-badge";
import { IssuedBadgeId } from "@/lib/ids";

const picture = {
  summary: "A badge that was issued here, baked into a picture",
  params: z.object({ badgeId: IssuedBadgeId }),
  answer: z.string(),
  type: "image/png",
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(picture, async ({ actor, params }) =>
    badgePng(await issuedBadge(actor, params.badgeId)),
  ),
});
