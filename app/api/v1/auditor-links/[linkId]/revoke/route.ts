import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AuditorLinkItem, auditorLinkNow } from "@/app/_server/api/items/auditor-link";
import { writing } from "@/app/_server/api/writing";
import { revokeAuditorLink } from "@/db/commands/auditor-link/revoke-auditor-link";
import { AuditorLinkId } from "@/lib/ids";
import { ok } from "@/lib/result";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Stop an auditor link: its address opens nothing any more",
      permission: "auditor-link.write",
      params: z.object({ linkId: AuditorLinkId }),
      answer: AuditorLinkItem,
      status: 200,
    },
    async ({ actor, params: { linkId } }) => {
      await revokeAuditorLink(actor, linkId);
      return ok(await auditorLinkNow(actor, linkId));
    },
  ),
});
