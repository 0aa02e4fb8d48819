import { checkIssuerAgain } from "@/db/badges/recheck/check-again";
import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { issuerPins } from "@/db/schema/issuer-pins";
import type { Actor } from "@/lib/access";
import type { Saved } from "@/lib/refusal";

/** From now on the key proves nothing for the issuer; its badges that are kept are checked again. */
export async function unpinIssuer(actor: Actor, seen: Seen): Promise<Saved<Pin>> {
  const removed = await unpin(actor, seen);
  if (removed.ok) await checkIssuerAgain(actor, removed.value.issuer);
  return removed;
}

type Pin = typeof issuerPins.$inferSelect;

const unpin = command<Seen, Saved<Pin>>("settings.write", "issuer-pin.remove", (tx, seen) =>
  removeRow(tx, issuerPins, seen),
);
