import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { IssuerItem } from "@/app/_server/api/items/catalogue";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import { issuersIn } from "@/db/queries/catalogue";
import { AddIssuer } from "@/lib/credential/add-issuer";
import { IssuerId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Who grants credentials, by name",
      query: z.strictObject(pageQuery(z.tuple([z.string(), IssuerId]))),
      answer: listOf(IssuerItem),
    },
    async ({ actor, query }) =>
      pageFrom(await issuersIn(actor), ({ name, id }) => [name, id], query),
  ),
  POST: writing(
    {
      summary: "Add an issuer",
      permission: "catalogue.write",
      body: AddIssuer,
      answer: IssuerItem,
      status: 201,
    },
    ({ actor, body }) => addIssuer(actor, body),
  ),
});
