import { changeCompetency } from "@/db/commands/competency/change-competency";
import { recordUse } from "@/db/commands/use/record-use";
import { competenciesIn } from "@/db/queries/catalogue";
import { diceOf, seedOf } from "@/db/seed/dice";
import { saved } from "@/db/seed/together";
import { type Actor, jobActor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { askedLevels } from "./facts";
import type { Known } from "./known";
import { headAbove } from "./roster";

/** What nobody keeps who does not do it. */
const PERISHABLE = "Troubleshooting and problem resolution";
const AFTER_MONTHS = 9;
const DAYS_TOLD = 400;

/** One skill that goes stale, and is marked then; some of those who need it have used it lately, some long ago. */
export async function addUses(actor: Actor, known: Known, today: Day): Promise<void> {
  const { id } = known.competency(PERISHABLE);
  const [now] = (await competenciesIn(actor)).filter((competency) => competency.id === id);
  if (!now) throw new Error("The competency is there.");
  await saved(
    changeCompetency(actor, { id, version: now.version, staleAfterMonths: AFTER_MONTHS }),
  );
  const asked = askedLevels(known).filter(({ competency }) => competency === PERISHABLE);
  for (const { who } of asked.filter((own) => own.who.months >= 0)) {
    const dice = diceOf(seedOf(`${who.name} uses ${PERISHABLE}`));
    if (!dice.chance(0.5)) continue;
    const usedOn = addDays(today, -1 - dice.below(Math.min(DAYS_TOLD, who.months * 30 + 1)));
    await saved(
      recordUse(jobActor(headAbove(who)?.name ?? "The board"), {
        personId: known.person(who.name).id,
        competencyId: id,
        usedOn,
        note: dice.one(["On call", "A move of the core network", "The weekly review of incidents"]),
      }),
    );
  }
}
