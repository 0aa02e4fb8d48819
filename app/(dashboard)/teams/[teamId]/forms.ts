import { z } from "zod";
import { batchValues } from "@/lib/batch/run-batch";
import { Day } from "@/lib/calendar";
import { aboutSeveral, listed } from "@/lib/form/batch-form";
import { digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CompetencyId, PersonId, QuotaId, TeamId, TeamMinimumId } from "@/lib/ids";
import { teamFields } from "@/lib/team/create-team";
import { minimumFields } from "@/lib/team/set-minimum";
import { quotaFields } from "@/lib/team/set-quota";
import { text } from "@/lib/text";

/** Characters: a thousand lines of a hundred columns. */
const MOST_PASTED = 200_000;

export const TeamForm = z.object({
  ...seenAs(TeamId),
  name: teamFields.name,
  parentId: orBlank(TeamId),
});

const minimum = {
  /** As it is typed. */
  target: text(4_000),
  minimum: digits(minimumFields.minimum),
  startsOn: Day,
  endsOn: orBlank(Day),
  quotaId: orBlank(QuotaId).default(null),
};

export const NewMinimumForm = z.object({ teamId: TeamId, ...minimum });

export const MinimumForm = z.object({ ...seenAs(TeamMinimumId), ...minimum });

const quota = {
  name: quotaFields.name,
  countsOnce: z.enum(["several", "once"]).transform((choice) => choice === "once"),
};

export const NewQuotaForm = z.object({ teamId: TeamId, ...quota });

export const QuotaForm = z.object({ ...seenAs(QuotaId), ...quota });

export const QuotaRemovalForm = z.object(seenAs(QuotaId));

export const RemovalForm = z.object(seenAs(TeamMinimumId));

const { assessor, assessedOn } = batchValues.assess.shape;

/** A table that was pasted, about people and competencies that are shown. */
export const PastedForm = z.object({
  ...aboutSeveral(z.array(PersonId).min(1)),
  competencyIds: listed(z.array(CompetencyId).min(1)),
  // Not trimmed: the first cell of the first line may be empty.
  text: z.string().min(1, "Paste a table.").max(MOST_PASTED, "Paste fewer lines at once."),
  assessor,
  assessedOn,
});
