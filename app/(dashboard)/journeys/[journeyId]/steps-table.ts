import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import { JourneyId } from "@/lib/ids";
import { OBJECTIVES } from "@/lib/journey/planner/question";
import { journeyPage, plansIn } from "./journey";
import { STEP_COLUMNS, type StepLine, stepLines } from "./lines";
import { milestonesWith } from "./milestones";
import { stepsOfPlan } from "./steps";

/** The steps that people have, or those of a plan that nobody has taken, as a file. */
export async function journeyStepsTable(
  { actor, asked, carried }: Opened,
  read: Reader,
): Promise<PageTable<StepLine> | null> {
  const id = read("journey", JourneyId, null, "");
  if (id === null) return null;
  const page = await journeyPage(actor, id, asked.today);
  const objective = read("plan", z.enum(OBJECTIVES), null, "");
  const plan = plansIn(page).find((one) => one.objective === objective);
  const steps = objective === null ? page.steps : plan ? stepsOfPlan(plan, page) : null;
  if (!steps) return null;
  const { today } = asked;
  const milestones = milestonesWith(steps, page, today);
  const rows = stepLines(steps, page, { carried, milestones, today });
  return { name: `Steps of ${page.journey.name}`, columns: STEP_COLUMNS, rows };
}
