import { z } from "zod";
import { credentialItems, itemWith } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { CredentialItem } from "@/app/_server/api/items/catalogue";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { ChangeCredential } from "@/lib/credential/change-credential";
import { CredentialId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change a credential's facets, stack or prerequisites",
      permission: "catalogue.write",
      params: z.object({ credentialId: CredentialId }),
      ifMatch: true,
      body: ChangeCredential.omit({ id: true, version: true }),
      answer: CredentialItem,
      status: 200,
    },
    async ({ actor, params: { credentialId: id }, body, version }) =>
      shown(await changeCredential(actor, { ...body, id, version }), async () =>
        itemWith(await credentialItems(actor), id),
      ),
  ),
});
