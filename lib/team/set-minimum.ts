import { z } from "zod";
import { Day } from "@/lib/calendar";
import { QuotaId, TeamId } from "@/lib/ids";
import { RuleInput } from "@/lib/rule/rule-input";

export const minimumFields = {
  target: RuleInput,
  minimum: z.int().min(1).max(10_000),
  startsOn: Day,
  endsOn: Day.nullable(),
  /** The quota that it is a line of. */
  quotaId: QuotaId.nullable(),
};

/** At least so many people of the team, all below it included, meet the target. */
export const SetMinimum = z.strictObject({
  ...minimumFields,
  teamId: TeamId,
  endsOn: minimumFields.endsOn.default(null),
  quotaId: minimumFields.quotaId.exactOptional(),
});
export type SetMinimum = z.output<typeof SetMinimum>;
