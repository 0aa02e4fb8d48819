import { now } from "@/db/clock";
import { command } from "@/db/command";
import { dayFor } from "@/db/queries/organisation";
import { changeRow } from "@/db/rows/change-row";
import { journeySteps } from "@/db/schema/journey-steps";
import { type ChangeStep, stepProblems } from "@/lib/journey/step";
import type { Saved } from "@/lib/refusal";
import { mayChange } from "./may-change";

/** Moves a step to other days. Throws Forbidden and NotFound. */
export const changeStep = command<ChangeStep, Saved<typeof journeySteps.$inferSelect>>(
  "step.write",
  "step.change",
  async (tx, change, actor) => {
    await mayChange(tx, change.id, actor);
    const today = await dayFor(actor, now());
    return changeRow(tx, journeySteps, change, { check: (next) => stepProblems(next, today) });
  },
);
