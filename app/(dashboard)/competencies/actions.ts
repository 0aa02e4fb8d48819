"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { FrameworkId } from "@/lib/ids";
import { competencyFormFields } from "./forms";

const CompetencyForm = z.object({ frameworkId: FrameworkId, ...competencyFormFields });

export const enterCompetency = action(CompetencyForm, async (actor, input) => {
  const saved = await defineCompetency(actor, input);
  const outcome = outcomeOf(saved, "Defined.");
  if (saved.ok) redirect(paths.competency(saved.value.id));
  return outcome;
});
