import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { journeys } from "@/db/schema/journeys";
import type { Saved } from "@/lib/refusal";

/** Drops a journey with its steps; the audit log keeps them. Throws NotFound. */
export const discardJourney = command<Seen, Saved<typeof journeys.$inferSelect>>(
  "journey.write",
  "journey.discard",
  (tx, seen) => removeRow(tx, journeys, seen),
);
