import { z } from "zod";
import { credentialItems, itemWith } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { CredentialItem } from "@/app/_server/api/items/catalogue";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { DefineCredential } from "@/lib/credential/define-credential";
import { CredentialId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "What can be earned, with facets, other names and mappings, by name",
      query: z.strictObject(pageQuery(z.tuple([z.string(), CredentialId]))),
      answer: listOf(CredentialItem),
    },
    async ({ actor, query }) =>
      pageFrom(await credentialItems(actor), ({ name, id }) => [name, id], query),
  ),
  POST: writing(
    {
      summary: "Define something that can be earned",
      permission: "catalogue.write",
      body: DefineCredential,
      answer: CredentialItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(await defineCredential(actor, body), async ({ id }) =>
        itemWith(await credentialItems(actor), id),
      ),
  ),
});
