import { methods } from "@/app/_server/api/endpoint";
import { AliasItem } from "@/app/_server/api/items/catalogue";
import { writing } from "@/app/_server/api/writing";
import { addAlias } from "@/db/commands/alias/add-alias";
import { AddAlias } from "@/lib/credential/add-alias";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Add a name under which imports find a credential",
      permission: "catalogue.write",
      body: AddAlias,
      answer: AliasItem,
      status: 201,
    },
    ({ actor, body }) => addAlias(actor, body),
  ),
});
