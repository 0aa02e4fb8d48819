import "server-only";
import { inScope } from "@/db/actor-scope";
import { type RoundRow, roundOf } from "@/db/queries/assessment-rounds";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import type { Actor } from "@/lib/access";
import { answeredIn, partDay } from "@/lib/assessment-round/answered-in";
import type { Day } from "@/lib/calendar";
import type { Meaning } from "@/lib/facts";
import type { AssessmentRoundId } from "@/lib/ids";

/** A round, and all that it asks about the people in reach, as far as it is answered by the day. Throws NotFound. */
export function askedIn(actor: Actor, id: AssessmentRoundId, day: Day) {
  return inScope(actor, async () => {
    const round = await roundOf(actor, id);
    return { round, questions: await questionsOf(actor, round, await meaningFor(actor), day) };
  });
}

/** The same of a round that is known. */
export async function questionsOf(actor: Actor, round: RoundRow, meaning: Meaning, day: Day) {
  const part = { teamId: round.teamId, asOf: partDay(round, day) };
  return answeredIn(round, { people: await factsOfMembers(actor, part), meaning, day });
}
