import { z } from "zod";
import { digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { RequirementDraftId, TeamId } from "@/lib/ids";
import { requirementFields } from "@/lib/requirement/define-requirement";
import { minimumFields } from "@/lib/team/set-minimum";
import { text } from "@/lib/text";
import { askedFields } from "../../enter/forms";

const draft = {
  ...seenAs(RequirementDraftId),
  name: requirementFields.name,
  /** Left out by the button that publishes. */
  button: z.literal("keep").optional(),
};

export const DraftForm = z.object({ ...draft, ...askedFields });

export const MinimumDraftForm = z.object({
  ...draft,
  /** As it is typed. */
  target: text(4_000),
  minimum: digits(minimumFields.minimum),
  teamId: orBlank(TeamId),
  effectiveFrom: minimumFields.startsOn,
});

export const DiscardForm = z.object(seenAs(RequirementDraftId));
