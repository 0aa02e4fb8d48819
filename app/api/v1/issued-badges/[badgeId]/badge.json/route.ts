import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { badgeJson } from "@/app/_server/badges/badge-file";
import { issuedBadge } from "@/app/_server/badges/shown-badge";
import { IssuedBadgeId } from "@/lib/ids";

const file = {
  summary: "A badge that was issued here, as its signed Open Badges 3.0 credential",
  params: z.object({ badgeId: IssuedBadgeId }),
  answer: z.record(z.string(), z.unknown()),
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(file, async ({ actor, params }) =>
    badgeJson(await issuedBadge(actor, params.badgeId)),
  ),
});
