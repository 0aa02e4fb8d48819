import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { RoleCompetencyItem } from "@/app/_server/api/items/catalogue";
import { removing, writing } from "@/app/_server/api/writing";
import { changeRoleCompetency } from "@/db/commands/role/change-role-competency";
import { removeRoleCompetency } from "@/db/commands/role/remove-role-competency";
import { ChangeRoleCompetency } from "@/lib/role/change-role-competency";

const params = z.object({ roleCompetencyId: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change what a role asks for",
      permission: "catalogue.write",
      params,
      ifMatch: true,
      body: ChangeRoleCompetency.omit({ id: true, version: true }),
      answer: RoleCompetencyItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeRoleCompetency(actor, { ...body, id: params.roleCompetencyId, version }),
  ),
  DELETE: removing(
    { summary: "Let a role no longer ask for a competency", permission: "catalogue.write", params },
    ({ actor, params, version }) =>
      removeRoleCompetency(actor, { id: params.roleCompetencyId, version }),
  ),
});
