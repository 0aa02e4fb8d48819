import { eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Rechecked } from "@/db/commands/badge/record-checks";
import { Forbidden, NotFound } from "@/db/errors";
import { badges } from "@/db/schema/badges";
import { type Actor, can, jobActor } from "@/lib/access";
import type { BadgeId } from "@/lib/ids";
import { recheckBadges } from "./recheck-badges";

/** Checking is the same whoever wants it: what is found, and what follows, is nobody's to choose. */
const INSTALLATION = jobActor("badges");

/** Checks one badge again for somebody. Throws Forbidden, and NotFound for one that they do not see. */
export async function checkAgain(actor: Actor, id: BadgeId): Promise<Rechecked> {
  if (!can(actor, "award.write")) throw new Forbidden("award.write");
  const seen = await inScope(actor, (tx) => tx.$count(badges, eq(badges.id, id)));
  if (seen === 0) throw new NotFound();
  return recheckBadges(INSTALLATION, [id]);
}

/** The same with all badges of an issuer, whose keys were pinned or are not any more. Throws Forbidden. */
export async function checkIssuerAgain(actor: Actor, issuer: string): Promise<Rechecked> {
  if (!can(actor, "settings.write")) throw new Forbidden("settings.write");
  const rows = await inScope(INSTALLATION, (tx) =>
    tx.select({ id: badges.id }).from(badges).where(eq(badges.issuer, issuer)).orderBy(badges.id),
  );
  return recheckBadges(
    INSTALLATION,
    rows.map(({ id }) => id),
  );
}
