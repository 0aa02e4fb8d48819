import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { roleCompetencies } from "@/db/schema/role-competencies";
import type { Saved } from "@/lib/refusal";

export const removeRoleCompetency = command<Seen, Saved<typeof roleCompetencies.$inferSelect>>(
  "catalogue.write",
  "role-competency.remove",
  (tx, seen) => removeRow(tx, roleCompetencies, seen),
);
