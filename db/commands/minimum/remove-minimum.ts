import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { teamMinimums } from "@/db/schema/team-minimums";
import type { Saved } from "@/lib/refusal";

export const removeMinimum = command<Seen, Saved<typeof teamMinimums.$inferSelect>>(
  "requirement.write",
  "minimum.remove",
  (tx, seen) => removeRow(tx, teamMinimums, seen),
);
