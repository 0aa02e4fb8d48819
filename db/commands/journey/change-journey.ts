import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { journeyAnswers, journeys } from "@/db/schema/journeys";
import type { ChangeJourney } from "@/lib/journey/draft-journey";
import type { Saved } from "@/lib/refusal";
import { journeyProblems } from "./journey-problems";

/** Changes what a journey asks for. What was found for it before is no answer any more. Throws NotFound. */
export const changeJourney = command<ChangeJourney, Saved<typeof journeys.$inferSelect>>(
  "journey.write",
  "journey.change",
  async (tx, change, actor) => {
    const found = await openRow(tx, journeys, change);
    if (!found.ok) return found;
    await tx.delete(journeyAnswers).where(eq(journeyAnswers.journeyId, found.value.id));
    return saveRow(tx, journeys, found.value, {
      changes: change,
      check: (next) => journeyProblems(tx, next, { actor, before: found.value.goal }),
    });
  },
);
