import { z } from "zod";
import { Day } from "@/lib/calendar";
import { type JourneyId, JourneyStepId } from "@/lib/ids";
import { Version } from "@/lib/version";

/** More than anybody drags before they keep it. */
const MOST_MOVES = 500;

/** New days of steps of one journey; `version`: which one was seen. */
export const Moves = z
  .array(z.strictObject({ id: JourneyStepId, version: Version, startsOn: Day, finishesOn: Day }))
  .min(1, "Nothing was moved.")
  .max(MOST_MOVES, `Move at most ${MOST_MOVES} steps at once.`);

export type MoveSteps = {
  readonly id: JourneyId;
  readonly moves: z.infer<typeof Moves>;
  /** Whoever keeps it says that they know what it breaks. */
  readonly isKnown: boolean;
};
