import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { MinimumItem } from "@/app/_server/api/items/competency";
import { removing, writing } from "@/app/_server/api/writing";
import { changeMinimum } from "@/db/commands/minimum/change-minimum";
import { removeMinimum } from "@/db/commands/minimum/remove-minimum";
import { TeamMinimumId } from "@/lib/ids";
import { ChangeMinimum } from "@/lib/team/change-minimum";

const params = z.object({ minimumId: TeamMinimumId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change or end a team minimum",
      permission: "requirement.write",
      params,
      ifMatch: true,
      body: ChangeMinimum.omit({ id: true, version: true }),
      answer: MinimumItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeMinimum(actor, { ...body, id: params.minimumId, version }),
  ),
  DELETE: removing(
    { summary: "Take back a team minimum", permission: "requirement.write", params },
    ({ actor, params, version }) => removeMinimum(actor, { id: params.minimumId, version }),
  ),
});
