import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { mappings } from "@/db/schema/mappings";
import type { Saved } from "@/lib/refusal";

export const removeMapping = command<Seen, Saved<typeof mappings.$inferSelect>>(
  "catalogue.write",
  "mapping.remove",
  (tx, seen) => removeRow(tx, mappings, seen),
);
