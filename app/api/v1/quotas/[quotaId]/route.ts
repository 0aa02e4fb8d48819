import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { QuotaItem } from "@/app/_server/api/items/competency";
import { removing, writing } from "@/app/_server/api/writing";
import { changeQuota } from "@/db/commands/quota/change-quota";
import { removeQuota } from "@/db/commands/quota/remove-quota";
import { QuotaId } from "@/lib/ids";
import { ChangeQuota } from "@/lib/team/change-quota";

const params = z.object({ quotaId: QuotaId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Rename a quota, or change whether each person counts once",
      permission: "requirement.write",
      params,
      ifMatch: true,
      body: ChangeQuota.omit({ id: true, version: true }),
      answer: QuotaItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeQuota(actor, { ...body, id: params.quotaId, version }),
  ),
  DELETE: removing(
    { summary: "Take back a quota that has no lines", permission: "requirement.write", params },
    ({ actor, params, version }) => removeQuota(actor, { id: params.quotaId, version }),
  ),
});
