import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { insertRow } from "@/db/rows/insert-row";
import { waivers } from "@/db/schema/waivers";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { WaiveRequirement } from "@/lib/waiver/waive-requirement";
import { waiverProblems } from "./waiver-problems";

const REFUSALS = {
  waivers_requirement_id_requirements_id_fk: problem(
    "requirementId",
    "requirement-unknown",
    "There is no such requirement.",
  ),
};

/** Somebody may go without, for a time and a reason; the actor answers for it. Throws NotFound. */
export const waiveRequirement = command<WaiveRequirement, Saved<typeof waivers.$inferSelect>>(
  "waiver.write",
  "waiver.add",
  async (tx, waived, actor) => {
    await inReach(tx, waived.personId);
    const problems = await waiverProblems(tx, waived);
    return problems.length > 0
      ? invalid(...problems)
      : insertRow(tx, waivers, { ...waived, approvedBy: actor.name }, REFUSALS);
  },
);
