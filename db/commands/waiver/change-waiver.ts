import { command } from "@/db/command";
import { differences, saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { waivers } from "@/db/schema/waivers";
import type { Saved } from "@/lib/refusal";
import type { ChangeWaiver } from "@/lib/waiver/change-waiver";
import { waiverProblems } from "./waiver-problems";

/** Ends a waiver sooner or later. Whoever changes it answers for it from then on. */
export const changeWaiver = command<ChangeWaiver, Saved<typeof waivers.$inferSelect>>(
  "waiver.write",
  "waiver.change",
  async (tx, change, actor) => {
    const found = await openRow(tx, waivers, change);
    if (!found.ok) return found;
    const isChanged = Object.keys(differences(found.value, change)).length > 0;
    return saveRow(tx, waivers, found.value, {
      changes: isChanged ? { ...change, approvedBy: actor.name } : {},
      check: (next) => waiverProblems(tx, next),
    });
  },
);
