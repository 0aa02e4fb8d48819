import { now } from "@/db/clock";
import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { journeys } from "@/db/schema/journeys";
import type { DraftJourney } from "@/lib/journey/draft-journey";
import { invalid, type Saved } from "@/lib/refusal";
import { journeyProblems } from "./journey-problems";

/** Writes down what people are to reach; the planner is asked apart. Throws NotFound. */
export const draftJourney = command<DraftJourney, Saved<typeof journeys.$inferSelect>>(
  "journey.write",
  "journey.draft",
  async (tx, drafted, actor) => {
    const problems = await journeyProblems(tx, drafted, { actor, before: null });
    if (problems.length > 0) return invalid(...problems);
    const by = { madeBy: actor.name, createdBy: actor.userId, createdAt: now() };
    return insertRow(tx, journeys, { ...drafted, ...by });
  },
);
