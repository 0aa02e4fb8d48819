"use server";

import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { addStep } from "@/db/commands/journey-step/add-step";
import { changeStep } from "@/db/commands/journey-step/change-step";
import { chooseElective } from "@/db/commands/journey-step/choose-elective";
import { removeStep } from "@/db/commands/journey-step/remove-step";
import { preferDeliveries } from "@/db/commands/person/prefer-deliveries";
import { AddForm, ChoiceForm, PreferForm, StepForm, StepRemovalForm } from "./forms";

export const planStep = action(AddForm, async (actor, input) =>
  outcomeOf(await addStep(actor, input), "Added to the plan."),
);

export const moveStep = action(StepForm, async (actor, input) =>
  outcomeOf(await changeStep(actor, input), "Saved."),
);

export const chooseAnother = action(ChoiceForm, async (actor, input) =>
  outcomeOf(await chooseElective(actor, input), "Chosen."),
);

export const dropStep = action(StepRemovalForm, async (actor, seen) =>
  outcomeOf(await removeStep(actor, seen), "Taken off the plan."),
);

export const prefer = action(PreferForm, async (actor, input) =>
  outcomeOf(await preferDeliveries(actor, input), "Saved."),
);
