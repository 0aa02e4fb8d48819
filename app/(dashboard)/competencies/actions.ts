"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { defineFramework } from "@/db/commands/competency/define-framework";
import { DefineFramework } from "@/lib/competency/define-framework";
import { lines } from "@/lib/form/blank";
import { FrameworkId } from "@/lib/ids";
import { competencyFormFields } from "./forms";

const CompetencyForm = z.object({ frameworkId: FrameworkId, ...competencyFormFields });

export const enterCompetency = action(CompetencyForm, async (actor, input) => {
  const saved = await defineCompetency(actor, input);
  const outcome = outcomeOf(saved, "Defined.");
  if (saved.ok) redirect(paths.competency(saved.value.id));
  return outcome;
});

const FrameworkForm = z.object({
  name: DefineFramework.shape.name,
  levels: lines(DefineFramework.shape.levels),
});

export const enterFramework = action(FrameworkForm, async (actor, input) =>
  outcomeOf(await defineFramework(actor, input), "Defined: competencies can be added to it now."),
);
