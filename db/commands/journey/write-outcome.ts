import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { readFacts } from "@/db/queries/facts";
import { dayFor } from "@/db/queries/organisation";
import { saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { journeySteps } from "@/db/schema/journey-steps";
import { journeys } from "@/db/schema/journeys";
import { isOver, type WriteOutcome } from "@/lib/journey/outcome";
import { followed } from "@/lib/journey/step-state";
import { totalsOf } from "@/lib/journey/totals";
import { invalid, problem, type Saved } from "@/lib/refusal";

const GOING_ON = problem(
  "outcome",
  "going-on",
  "This journey goes on: what came of it is written down when all is done, or after its last day.",
);

/** Writes down what came of a journey that is over. Throws NotFound. */
export const writeOutcome = command<WriteOutcome, Saved<typeof journeys.$inferSelect>>(
  "journey.write",
  "journey.outcome",
  async (tx, { outcome, ...seen }, actor) => {
    const found = await openRow(tx, journeys, seen);
    if (!found.ok) return found;
    const journey = found.value;
    const today = await dayFor(actor, now());
    const rows = await tx.select().from(journeySteps).where(eq(journeySteps.journeyId, journey.id));
    const facts = await readFacts(tx, [...new Set(rows.map(({ personId }) => personId))]);
    const totals = totalsOf(followed(rows, facts, today), today);
    if (!isOver(journey, totals, today)) return invalid(GOING_ON);
    return saveRow(tx, journeys, journey, { changes: { outcome } });
  },
);
