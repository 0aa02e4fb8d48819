import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { teamMinimums } from "@/db/schema/team-minimums";
import type { Saved } from "@/lib/refusal";
import type { ChangeMinimum } from "@/lib/team/change-minimum";
import { MINIMUM_REFUSALS, minimumProblems } from "./minimum-problems";

export const changeMinimum = command<ChangeMinimum, Saved<typeof teamMinimums.$inferSelect>>(
  "requirement.write",
  "minimum.change",
  (tx, change) =>
    changeRow(tx, teamMinimums, change, {
      check: (next) => minimumProblems(tx, next),
      refusals: MINIMUM_REFUSALS,
    }),
);
