"use server";

import { redirect } from "next/navigation";
import { action, invalid, type Outcome } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { changeJourney } from "@/db/commands/journey/change-journey";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { askForPlans } from "@/db/journey/ask-for-plans";
import type { JourneyRow } from "@/db/queries/journeys";
import type { Actor } from "@/lib/access";
import type { Saved } from "@/lib/refusal";
import { fail, ok } from "@/lib/result";
import { type Asked, ChangeForm, DraftForm, goalIn, limitsIn } from "./forms";

export const draft = action(DraftForm, async (actor, { teamId, ...input }) => {
  const asked = askedIn(input);
  if (!asked.ok) return asked.problem;
  return planned(actor, await draftJourney(actor, { ...asked.value, teamId }));
});

export const change = action(ChangeForm, async (actor, { id, version, ...input }) => {
  const asked = askedIn(input);
  if (!asked.ok) return asked.problem;
  return planned(actor, await changeJourney(actor, { ...asked.value, id, version }));
});

/** What is written down is looked for at once; the page of the journey says how far that is. */
async function planned(actor: Actor, saved: Saved<JourneyRow>): Promise<Outcome> {
  if (!saved.ok) return outcomeOf(saved, "");
  await askForPlans(actor, saved.value.id);
  redirect(paths.journey(saved.value.id));
}

function askedIn(input: Asked) {
  const goal = goalIn(input);
  if (!goal.success) {
    const problems = goal.error.issues.map(({ path, message }) => [path.join("/"), message]);
    return fail(invalid(Object.fromEntries(problems)));
  }
  const { name, purpose, personIds, startsOn, endsOn, proof } = input;
  const own = { name, purpose, personIds, startsOn, endsOn, proof };
  return ok({ ...own, goal: goal.data, limits: limitsIn(input) });
}
