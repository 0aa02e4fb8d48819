import { z } from "zod";
import { orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CredentialId, JourneyStepId } from "@/lib/ids";
import { addFields, stepFields } from "@/lib/journey/step";

const note = orBlank(stepFields.note.unwrap());

export const AddForm = z.object({ ...addFields, note });
export const StepForm = z.object({ ...stepFields, note, ...seenAs(JourneyStepId) });
export const ChoiceForm = z.object({ ...seenAs(JourneyStepId), credentialId: CredentialId });
export const StepRemovalForm = z.object(seenAs(JourneyStepId));
