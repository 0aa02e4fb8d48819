import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { MappingItem } from "@/app/_server/api/items/catalogue";
import { removing, writing } from "@/app/_server/api/writing";
import { changeMapping } from "@/db/commands/mapping/change-mapping";
import { removeMapping } from "@/db/commands/mapping/remove-mapping";
import { ChangeMapping } from "@/lib/credential/change-mapping";

const params = z.object({ mappingId: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change the level that a credential shows",
      permission: "catalogue.write",
      params,
      ifMatch: true,
      body: ChangeMapping.omit({ id: true, version: true }),
      answer: MappingItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeMapping(actor, { ...body, id: params.mappingId, version }),
  ),
  DELETE: removing(
    { summary: "Take back a mapping", permission: "catalogue.write", params },
    ({ actor, params, version }) => removeMapping(actor, { id: params.mappingId, version }),
  ),
});
