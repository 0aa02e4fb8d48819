import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { waivers } from "@/db/schema/waivers";
import type { Saved } from "@/lib/refusal";

/** Takes back a waiver as if it had never been given; one that held for a while is ended instead. */
export const removeWaiver = command<Seen, Saved<typeof waivers.$inferSelect>>(
  "waiver.write",
  "waiver.remove",
  (tx, seen) => removeRow(tx, waivers, seen),
);
