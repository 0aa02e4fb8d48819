import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { removing } from "@/app/_server/api/writing";
import { unpinIssuer } from "@/db/commands/issuer-pin/unpin-issuer";
import { IssuerPinId } from "@/lib/ids";

const params = z.object({ pinId: IssuerPinId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: removing(
    {
      summary: "Take back that a key signs for an issuer",
      permission: "settings.write",
      params,
    },
    ({ actor, params, version }) => unpinIssuer(actor, { id: params.pinId, version }),
  ),
});
