import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { importProblemResponse } from "@/app/_server/api/importing";
import { TakenBadgeItem } from "@/app/_server/api/items/taken-badge";
import { BadgeForm, badgeForm } from "@/app/_server/api/request/badge-form";
import { takeBadges } from "@/db/commands/badge/take-badges";
import { PersonId } from "@/lib/ids";

const take = {
  summary: "Add badges to the record of the person to whom they were issued",
  permission: "award.write",
  params: z.object({ personId: PersonId }),
  form: BadgeForm,
  answer: z.object({ items: z.array(TakenBadgeItem) }),
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(take, async ({ actor, params, request }) => {
    const file = await badgeForm(request);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = await takeBadges(actor, { ...params, fileName: file.name, bytes });
    return taken.ok
      ? answerResponse(take, { items: taken.value })
      : importProblemResponse(taken.problem);
  }),
});
