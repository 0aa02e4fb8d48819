import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { issuerPins } from "@/db/schema/issuer-pins";
import type { Saved } from "@/lib/refusal";

/** From now on the key proves nothing for the issuer. Badges say so when they are checked again. */
export const unpinIssuer = command<Seen, Saved<typeof issuerPins.$inferSelect>>(
  "settings.write",
  "issuer-pin.remove",
  (tx, seen) => removeRow(tx, issuerPins, seen),
);
