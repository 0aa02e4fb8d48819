import { z } from "zod";
import { TeamId } from "@/lib/ids";
import { text } from "@/lib/text";

export const quotaFields = {
  name: text(200),
  /** Whether each person fills one place only, in whichever line; otherwise one in every line that they meet. */
  countsOnce: z.boolean(),
};

/** What a team has to have enough people for all at once; its lines are minimums. */
export const SetQuota = z.strictObject({
  ...quotaFields,
  teamId: TeamId,
  countsOnce: quotaFields.countsOnce.default(false),
});
export type SetQuota = z.output<typeof SetQuota>;
