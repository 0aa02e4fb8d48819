import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { journeySteps } from "@/db/schema/journey-steps";
import type { Saved } from "@/lib/refusal";
import { mayChange } from "./may-change";

/** Takes something off somebody's plan; the audit log keeps it. Throws Forbidden and NotFound. */
export const removeStep = command<Seen, Saved<typeof journeySteps.$inferSelect>>(
  "step.write",
  "step.remove",
  async (tx, seen, actor) => {
    await mayChange(tx, seen.id, actor);
    return removeRow(tx, journeySteps, seen);
  },
);
