import "server-only";
import { today } from "@/app/_server/today";
import { roundsWith } from "@/db/queries/assessment-rounds";
import { type Actor, can } from "@/lib/access";
import { answeredIn, owedBy } from "@/lib/assessment-round/answered-in";
import type { Meaning, PersonFacts } from "@/lib/facts";

/** The rounds in which readers have still something to say of themselves, today; none on pages of others. */
export async function owedOfOneself(actor: Actor, facts: PersonFacts, meaning: Meaning) {
  const { personId } = actor;
  if (personId !== facts.personId || !can(actor, "assessment.write")) return [];
  const day = await today(actor);
  const rounds = await roundsWith(actor, personId, day);
  return rounds.flatMap((round) => {
    const questions = answeredIn(round, { people: [facts], meaning, day });
    const count = owedBy(questions, { personId, assessor: "self" }).length;
    return count > 0 ? [{ round, count }] : [];
  });
}
