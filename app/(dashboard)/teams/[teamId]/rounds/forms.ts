import { z } from "zod";
import { roundFields } from "@/lib/assessment-round/open-round";
import { ASSESSORS } from "@/lib/facts";
import { chosen, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { AssessmentRoundId, CompetencyId, TeamId } from "@/lib/ids";

const asked = {
  name: roundFields.name,
  competencyIds: chosen(CompetencyId),
  assessors: chosen(z.enum(ASSESSORS)),
  opensOn: roundFields.opensOn,
  dueOn: roundFields.dueOn,
  note: orBlank(roundFields.note.unwrap()),
};

/** What the forms about a round send. */
export const OpenForm = z.object({ teamId: TeamId, ...asked });
export const ChangeForm = z.object({ ...seenAs(AssessmentRoundId), ...asked });
export const CloseForm = z.object(seenAs(AssessmentRoundId));
