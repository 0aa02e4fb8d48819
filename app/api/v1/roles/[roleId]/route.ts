import { z } from "zod";
import { itemWith, roleItems } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { RoleItem } from "@/app/_server/api/items/catalogue";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { changeRole } from "@/db/commands/role/change-role";
import { RoleId } from "@/lib/ids";
import { ChangeRole } from "@/lib/role/change-role";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change a job role's name, family or description",
      permission: "catalogue.write",
      params: z.object({ roleId: RoleId }),
      ifMatch: true,
      body: ChangeRole.omit({ id: true, version: true }),
      answer: RoleItem,
      status: 200,
    },
    async ({ actor, params: { roleId: id }, body, version }) =>
      shown(await changeRole(actor, { ...body, id, version }), async () =>
        itemWith(await roleItems(actor), id),
      ),
  ),
});
