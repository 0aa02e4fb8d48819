"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { workOnRequirement } from "@/app/_server/requirement-work";
import { outcomeOf } from "@/app/_server/saved";
import { changeRequirement } from "@/db/commands/requirement/change-requirement";
import { orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { RequirementId } from "@/lib/ids";
import { requirementFields } from "@/lib/requirement/define-requirement";
import { line, text } from "@/lib/text";

const RequirementForm = z.object({
  ...seenAs(RequirementId),
  name: requirementFields.name,
  regime: orBlank(line(200)),
  clause: orBlank(line(200)),
  description: orBlank(text(4_000)),
});

export const saveRequirement = action(RequirementForm, async (actor, input) =>
  outcomeOf(await changeRequirement(actor, input), "Saved."),
);

const VersionRemovalForm = z.object({ ...seenAs(z.uuid()), goesOn: z.literal("yes").optional() });

export const dropVersion = action(VersionRemovalForm, (actor, { goesOn, ...seen }) => {
  const input = { ...seen, goesOn: goesOn === "yes" };
  return workOnRequirement(actor, { kind: "requirement.remove-version", input }, "Removed.");
});
