import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { removing } from "@/app/_server/api/writing";
import { removeAlias } from "@/db/commands/alias/remove-alias";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: removing(
    {
      summary: "Let a name no longer mean a credential",
      permission: "catalogue.write",
      params: z.object({ aliasId: z.uuid() }),
    },
    ({ actor, params, version }) => removeAlias(actor, { id: params.aliasId, version }),
  ),
});
