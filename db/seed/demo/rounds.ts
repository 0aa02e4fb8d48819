import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { openRound } from "@/db/commands/assessment-round/open-round";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { namesOfRows } from "@/db/queries/names";
import { diceOf, seedOf } from "@/db/seed/dice";
import { saved, together } from "@/db/seed/together";
import { jobActor } from "@/lib/access";
import { answeredIn, type RoundQuestion } from "@/lib/assessment-round/answered-in";
import { addDays, type Day } from "@/lib/calendar";
import { levelsOn } from "@/lib/competency/levels";
import { DEFAULT_PROOF } from "@/lib/proof";
import type { Known } from "./known";

/** Who leads learning and development. */
const OPENER = jobActor("Tomás Herrera");
const TEAM = "Technology / Infrastructure / Platform Engineering";
/** Has all of it still to say. */
const SILENT = "Ana Ruiz";
const HIGHEST = 4;
/** Of what is asked, so much is answered by now. */
const ANSWERED = 0.6;

/** One round that is under way: managers confirm what is known, and people see themselves a little otherwise. */
export async function addRounds(known: Known, today: Day): Promise<void> {
  const teamId = known.team(TEAM).id;
  const days = { opensOn: addDays(today, -10), dueOn: addDays(today, 18) };
  const round = await saved(
    openRound(OPENER, {
      ...{ name: "Platform Engineering, winter round", teamId, competencyIds: [], ...days },
      assessors: ["self", "manager"],
      note: "Think of the last half year, and of one example for each.",
    }),
  );
  const people = await factsOfMembers(OPENER, { teamId, asOf: today });
  const meaning = await meaningFor(OPENER);
  const levels = people.flatMap((facts) => levelsOn(facts, meaning, DEFAULT_PROOF, today));
  const names = await namesOfRows(OPENER, [
    ...levels.flatMap(({ personId, competencyId }) => [personId, competencyId]),
  ]);
  await together(OPENER, "assessment.add", async () => {
    for (const question of answeredIn(round, { people, meaning, day: today })) {
      const { personId, competencyId } = question;
      const own = levels.find(
        (one) => one.personId === personId && one.competencyId === competencyId,
      );
      const [who = "", what = ""] = [names.get(personId), names.get(competencyId)];
      if (own && own.level > 0 && who !== SILENT) {
        await answer(question, { level: own.level, called: `${who} ${what}`, today });
      }
    }
  });
}

type Shown = { readonly level: number; readonly called: string; readonly today: Day };

async function answer(
  { personId, competencyId, assessor, state }: RoundQuestion,
  { level, called, today }: Shown,
): Promise<void> {
  const dice = diceOf(seedOf(`${called} ${assessor}`));
  if (state === "answered" || !dice.chance(ANSWERED)) return;
  const seen = assessor === "self" ? level + dice.below(4) - 1 : level;
  await saved(
    assessCompetency(OPENER, {
      ...{ personId, competencyId, assessor, facet: null, expiresOn: null, note: null },
      level: Math.min(HIGHEST, Math.max(1, seen)),
      assessedOn: addDays(today, -1 - dice.below(7)),
      proof: assessor === "self" ? "claimed" : "attested",
    }),
  );
}
