import "server-only";
import { competenciesIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { ASSESSORS } from "@/lib/facts";
import { ASSESSOR_WORDS } from "@/lib/format/assessor";
import { isOn } from "@/lib/span";

/** Long enough for holidays, short enough to be remembered. */
const USUAL_DAYS = 28;

/** What the fields of a round offer on the day. */
export async function roundChoices(actor: Actor, day: Day) {
  const competencies = await competenciesIn(actor);
  return {
    competencies: competencies
      .filter(({ endsOn }) => isOn(day, null, endsOn))
      .map(({ id, name }) => ({ value: id as string, label: name })),
    assessors: ASSESSORS.map((value) => ({ value, label: ASSESSOR_WORDS[value] })),
  };
}

/** What the form of a new round begins with. */
export function usualRound(team: string, today: Day) {
  return {
    ...{ name: `${team}, assessments`, competencyIds: [], note: null },
    ...{ assessors: ["self", "manager"], opensOn: today, dueOn: addDays(today, USUAL_DAYS) },
  };
}
