import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { IssuerItem } from "@/app/_server/api/items/catalogue";
import { writing } from "@/app/_server/api/writing";
import { changeIssuer } from "@/db/commands/issuer/change-issuer";
import { ChangeIssuer } from "@/lib/credential/change-issuer";
import { IssuerId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary:
        "Change an issuer's name, what kind of body it is, or where it is at home on the web",
      permission: "catalogue.write",
      params: z.object({ issuerId: IssuerId }),
      ifMatch: true,
      body: ChangeIssuer.omit({ id: true, version: true }),
      answer: IssuerItem,
      status: 200,
    },
    ({ actor, params: { issuerId: id }, body, version }) =>
      changeIssuer(actor, { ...body, id, version }),
  ),
});
