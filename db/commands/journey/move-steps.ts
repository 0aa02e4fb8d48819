import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { type MovingJourney, movingFor } from "@/db/journey/moving-for";
import { type JourneyRow, journeyOf } from "@/db/queries/journeys";
import { dayFor } from "@/db/queries/organisation";
import { changeRow } from "@/db/rows/change-row";
import { journeySteps } from "@/db/schema/journey-steps";
import type { MoveSteps } from "@/lib/journey/move-steps";
import { movedBy } from "@/lib/journey/moving";
import { daysProblems } from "@/lib/journey/step";
import { type InputProblem, invalid, problem, type Refusal, type Saved } from "@/lib/refusal";
import { fail, ok } from "@/lib/result";

type Moves = MoveSteps["moves"];

const DONE = problem("moves", "done", "What is done stays where it is.");
const BREAKS = problem("isKnown", "breaks", "This breaks something: say that you know.");

/**
 * Steps of a journey come to other days, all or none. What does not fit then is said before, by the same
 * answer, and is no reason not to. Throws NotFound.
 */
export const moveSteps = command<MoveSteps, Saved<JourneyRow>>(
  "journey.write",
  "journey.move-steps",
  async (tx, { id, moves, isKnown }, actor) => {
    const journey = await journeyOf(actor, id);
    const today = await dayFor(actor, now());
    const wrong = moves.flatMap((move) => daysProblems(move, today).map(atMoves));
    if (wrong.length > 0) return invalid(...wrong);
    const moving = await movingFor(actor, journey, today);
    if (isAnyDone(moves, moving)) return invalid(DONE);
    const { breaks, lost } = movedBy(moving, moves);
    if (!isKnown && breaks.length + lost.length > 0) return invalid(BREAKS);
    const refusal = await moveAll(tx, moves);
    if (!refusal) return ok(journey);
    return fail(refusal.kind === "changed" ? { kind: "changed", current: journey } : refusal);
  },
);

function atMoves(one: InputProblem): InputProblem {
  return { ...one, field: "moves" };
}

/** Throws NotFound for a step that is none of the journey's. */
function isAnyDone(moves: Moves, { steps }: MovingJourney): boolean {
  const states = new Map(steps.map(({ id, progress }) => [id, progress.state]));
  if (moves.some(({ id }) => !states.has(id))) throw new NotFound();
  return moves.some(({ id }) => states.get(id) === "done");
}

/** In an order that is everybody's, so that no two wait for each other. */
async function moveAll(tx: Tx, moves: Moves): Promise<Refusal<unknown> | null> {
  for (const move of moves.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const moved = await changeRow(tx, journeySteps, move);
    if (!moved.ok) return moved.problem;
  }
  return null;
}
