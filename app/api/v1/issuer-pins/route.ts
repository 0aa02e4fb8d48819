import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { IssuerPinItem } from "@/app/_server/api/items/issuer-pin";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { pinIssuer } from "@/db/commands/issuer-pin/pin-issuer";
import { issuerPins } from "@/db/queries/issuer-pins";
import { PinIssuer } from "@/lib/badge/pin/pin-issuer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Which keys sign for which issuers, by an administrator's word",
      permission: "settings.write",
      query: z.strictObject(pageQuery(z.tuple([z.string(), z.string()]))),
      answer: listOf(IssuerPinItem),
    },
    async ({ actor, query }) =>
      pageFrom(await issuerPins(actor), ({ issuer, thumbprint }) => [issuer, thumbprint], query),
  ),
  POST: writing(
    {
      summary: "Say that a key signs for an issuer, and how that was made sure of",
      permission: "settings.write",
      body: PinIssuer,
      answer: IssuerPinItem,
      status: 201,
    },
    ({ actor, body }) => pinIssuer(actor, body),
  ),
});
