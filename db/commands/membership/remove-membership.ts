import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { teamMemberships } from "@/db/schema/team-memberships";
import type { Saved } from "@/lib/refusal";

/** Takes back a membership that was entered by mistake. */
export const removeMembership = command<Seen, Saved<typeof teamMemberships.$inferSelect>>(
  "person.write",
  "membership.remove",
  (tx, seen) => removeRow(tx, teamMemberships, seen),
);
