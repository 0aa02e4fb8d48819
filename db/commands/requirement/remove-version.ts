import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { requirementVersions } from "@/db/schema/requirement-versions";
import type { Saved } from "@/lib/refusal";

/** Takes back a version that was entered by mistake; a requirement that is over ends. */
export const removeVersion = command<Seen, Saved<typeof requirementVersions.$inferSelect>>(
  "requirement.write",
  "requirement.remove-version",
  (tx, seen) => removeRow(tx, requirementVersions, seen),
);
