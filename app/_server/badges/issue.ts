import "server-only";
import { publicOrigin } from "@/app/_server/door/origin";
import { secret } from "@/app/_server/door/secret";
import { openSigner } from "@/db/commands/installation-key/open-signer";
import { issueBadge } from "@/db/commands/issued-badge/issue-badge";
import { Forbidden } from "@/db/errors";
import type { Seen } from "@/db/rows/versioned";
import { type Actor, can, jobActor } from "@/lib/access";

/** Signs an award as it was seen with the installation's own key. Throws Forbidden. */
export async function issue(actor: Actor, { id, version }: Seen) {
  if (!can(actor, "badge.issue")) throw new Forbidden("badge.issue");
  const signer = await openSigner(jobActor("signer"), secret());
  return issueBadge(actor, { id, version, signer, origin: publicOrigin() });
}
