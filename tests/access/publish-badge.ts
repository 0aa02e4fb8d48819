import { inScope } from "@/db/actor-scope";
import { openSigner } from "@/db/commands/installation-key/open-signer";
import { issueBadge } from "@/db/commands/issued-badge/issue-badge";
import type { AwardRow } from "@/db/queries/awards";
import type { IssuedBadge } from "@/db/queries/issued-badges";
import { organisation } from "@/db/schema/organisation";
import { ARRANGER, made } from "@/tests/support/small-world";

/** Issues an award as a badge, in an organisation that lets anybody verify what it issues. */
export async function publishBadge(
  { id, version }: AwardRow,
  secret: string,
  origin: string,
): Promise<IssuedBadge> {
  await inScope(ARRANGER, async (tx) => {
    await tx.insert(organisation).values({ name: "Harbour", zone: "UTC", publishesBadges: true });
  });
  const signer = await openSigner(ARRANGER, secret);
  return made(issueBadge(ARRANGER, { id, version, signer, origin }));
}
