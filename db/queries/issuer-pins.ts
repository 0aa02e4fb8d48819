import { and, asc, count, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { badges } from "@/db/schema/badges";
import { issuerPins as pins } from "@/db/schema/issuer-pins";
import type { Actor } from "@/lib/access";
import type { IssuerPinId } from "@/lib/ids";

export type IssuerPinRow = typeof pins.$inferSelect;

/** Which keys sign for which issuers by an administrator's word, by issuer. */
export function issuerPins(actor: Actor): Promise<IssuerPinRow[]> {
  return inScope(actor, (tx) =>
    tx.select().from(pins).orderBy(asc(pins.issuer), asc(pins.thumbprint)),
  );
}

/** How many kept badges are confirmed by a pin, of those that the actor sees; pins without are left out. */
export function badgesOnPins(actor: Actor): Promise<ReadonlyMap<IssuerPinId, number>> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ id: pins.id, badges: count() })
      .from(pins)
      .innerJoin(
        badges,
        and(
          eq(badges.issuer, pins.issuer),
          sql`${badges.verdicts} @> '{"issuer": {"by": "pin"}}'`,
          sql`${badges.verdicts} -> 'integrity' -> 'keys' ? ${pins.thumbprint}`,
        ),
      )
      .groupBy(pins.id);
    return new Map(rows.map((row) => [row.id, row.badges]));
  });
}
