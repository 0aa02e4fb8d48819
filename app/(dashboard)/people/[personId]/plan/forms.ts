import { z } from "zod";
import { chosen, orBlank, ticked } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CredentialId, JourneyStepId, PersonId } from "@/lib/ids";
import { addFields, stepFields } from "@/lib/journey/step";
import { PreferDeliveries } from "@/lib/person/prefer";

const sentFields = {
  note: orBlank(stepFields.note.unwrap()),
  activity: orBlank(stepFields.activity.unwrap()),
  link: orBlank(stepFields.link.unwrap()),
  isInterest: ticked,
};

export const AddForm = z.object({ ...addFields, ...sentFields });
export const StepForm = z.object({ ...stepFields, ...sentFields, ...seenAs(JourneyStepId) });
export const ChoiceForm = z.object({ ...seenAs(JourneyStepId), credentialId: CredentialId });
export const StepRemovalForm = z.object(seenAs(JourneyStepId));
export const PreferForm = z.object({
  ...seenAs(PersonId),
  preferredDeliveries: chosen(PreferDeliveries.shape.preferredDeliveries.element),
});
