import { and, eq } from "drizzle-orm";
import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { addDays } from "@/lib/calendar";
import type { Saved } from "@/lib/refusal";

export type RemoveVersion = Seen & {
  /** Whether the version that ended the day before goes on in its place. */
  readonly goesOn?: boolean;
};

/** Takes back a version that was entered by mistake; a requirement that is over ends. */
export const removeVersion = command<RemoveVersion, Saved<typeof requirementVersions.$inferSelect>>(
  "requirement.write",
  "requirement.remove-version",
  async (tx, { goesOn = false, ...seen }) => {
    const removed = await removeRow(tx, requirementVersions, seen);
    if (!removed.ok || !goesOn) return removed;
    const { requirementId, effectiveFrom, effectiveUntil } = removed.value;
    await tx
      .update(requirementVersions)
      .set({ effectiveUntil })
      .where(
        and(
          eq(requirementVersions.requirementId, requirementId),
          eq(requirementVersions.effectiveUntil, addDays(effectiveFrom, -1)),
        ),
      );
    return removed;
  },
);
