import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { teamMinimums } from "@/db/schema/team-minimums";
import { invalid, type Saved } from "@/lib/refusal";
import type { SetMinimum } from "@/lib/team/set-minimum";
import { MINIMUM_REFUSALS, minimumProblems } from "./minimum-problems";

/** From a day on, at least so many of a team meet the target. */
export const setMinimum = command<SetMinimum, Saved<typeof teamMinimums.$inferSelect>>(
  "requirement.write",
  "minimum.set",
  async (tx, asked) => {
    const minimum = { quotaId: null, ...asked };
    const problems = await minimumProblems(tx, minimum);
    return problems.length > 0
      ? invalid(...problems)
      : insertRow(tx, teamMinimums, minimum, MINIMUM_REFUSALS);
  },
);
