import "server-only";
import { inScope } from "@/db/actor-scope";
import { statementsOf } from "@/db/queries/award-statements";
import { type AwardRow, awardsOf } from "@/db/queries/awards";
import { competenciesIn, credentialsIn } from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { personOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import type { View } from "@/db/queries/view";
import { type Actor, can } from "@/lib/access";
import { takeAwayProblems } from "@/lib/award/proof-given";
import { type Resting, restingOn } from "@/lib/award/without-award";
import type { Day } from "@/lib/calendar";
import { supersededBy } from "@/lib/credential/superseded";
import { validityOn } from "@/lib/credential/validity";
import { dayText } from "@/lib/format/day";
import { standingWord } from "@/lib/format/standing";
import { validityWords } from "@/lib/format/validity";
import type { AwardId, PersonId } from "@/lib/ids";

export type AwardAnswer = NonNullable<Awaited<ReturnType<typeof awardPage>>>;

/** All about one award of somebody in reach, and what rests on it; null where there is none. */
export function awardPage(
  actor: Actor,
  of: { readonly personId: PersonId; readonly awardId: AwardId },
  { asOf, proof }: View,
) {
  return inScope(actor, async () => {
    const person = await personOn(actor, of.personId, asOf);
    const [facts] = await factsOf(actor, [of.personId]);
    const held = await awardsOf(actor, { personId: of.personId });
    const award = held.find((one) => one.id === of.awardId);
    const credential = (await credentialsIn(actor)).find((row) => row.id === award?.credentialId);
    if (!person || !facts || !award || !credential) return null;
    const meaning = await meaningFor(actor);
    const resting = restingOn(award.id, facts, { meaning, lowest: proof, asOf });
    return {
      person,
      award,
      credential,
      validity: lifeOf(award, held, asOf),
      others: otherAwards(award, held, asOf),
      statements: await statementsOf(actor, award.id),
      rests: await restingLines(actor, resting),
      may: {
        correct: can(actor, "award.write"),
        end: can(actor, "award.write") && takeAwayProblems(actor, award.proof).length === 0,
      },
    };
  });
}

/** What it is worth on the day, and which renewal came after it. */
function lifeOf(award: AwardRow, held: readonly AwardRow[], asOf: Day): string {
  const words = validityWords(validityOn(award, asOf), asOf);
  const next = supersededBy(award, held, asOf);
  return next ? `superseded on ${dayText(next.issuedOn)}, ${words}` : words;
}

/** The same credential, earned before or after, the newest first. */
function otherAwards(award: AwardRow, held: readonly AwardRow[], asOf: Day) {
  return held
    .filter((other) => other.credentialId === award.credentialId && other.id !== award.id)
    .toSorted((a, b) => b.issuedOn - a.issuedOn)
    .map((other) => ({
      id: other.id,
      issuedOn: other.issuedOn,
      life: lifeOf(other, held, asOf),
    }));
}

/** What would change without it, as sentences. */
async function restingLines(actor: Actor, { requirements, levels }: Resting): Promise<string[]> {
  const [named, competencies] = await Promise.all([requirementsIn(actor), competenciesIn(actor)]);
  const requirementNames = new Map(named.map(({ id, name }) => [id, name]));
  const competencyNames = new Map(competencies.map(({ id, name }) => [id, name]));
  return [
    ...requirements.map(
      ({ id, without }) =>
        `${requirementNames.get(id) ?? ""}: met, without it ${standingWord(without)}`,
    ),
    ...levels.map(
      ({ competencyId, level, without }) =>
        `${competencyNames.get(competencyId) ?? ""}: level ${level}, without it ${without}`,
    ),
  ];
}
