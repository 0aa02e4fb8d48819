import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { roleAssignments } from "@/db/schema/role-assignments";
import type { Saved } from "@/lib/refusal";

/** Takes back an assignment that was entered by mistake; a role that is over ends. */
export const removeRoleAssignment = command<Seen, Saved<typeof roleAssignments.$inferSelect>>(
  "role-assignment.write",
  "role-assignment.remove",
  (tx, seen) => removeRow(tx, roleAssignments, seen),
);
