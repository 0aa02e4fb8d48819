import { now } from "@/db/clock";
import { command } from "@/db/command";
import { openRow } from "@/db/rows/versioned";
import { journeyAnswers, journeys } from "@/db/schema/journeys";
import type { JourneyId } from "@/lib/ids";
import type { JourneyAnswer } from "@/lib/journey/planner/plan-reachable";

export type KeepAnswer = {
  readonly journeyId: JourneyId;
  /** Of the journey that was asked about: an answer to what it was before is none. */
  readonly version: number;
  readonly answer: JourneyAnswer;
};

/** Keeps what the planner found, in place of what it found before. Throws NotFound. */
export const keepAnswer = command<KeepAnswer, void>(
  "journey.write",
  "journey.plan",
  async (tx, { journeyId, version, answer }) => {
    const open = await openRow(tx, journeys, { id: journeyId, version });
    if (!open.ok) return;
    const found = { answer, foundAt: now() };
    await tx
      .insert(journeyAnswers)
      .values({ journeyId, ...found })
      .onConflictDoUpdate({ target: journeyAnswers.journeyId, set: found });
  },
);
