import { z } from "zod";
import { Day } from "@/lib/calendar";
import { PersonId, TeamId } from "@/lib/ids";

export const membershipFields = {
  teamId: TeamId,
  startsOn: Day,
  /** The last day in the team; null where it is open. */
  endsOn: Day.nullable(),
};

/** From `startsOn` on somebody is in the team; the team they were in until then ends the day before. */
export const MoveToTeam = z.strictObject({
  ...membershipFields,
  personId: PersonId,
  endsOn: membershipFields.endsOn.default(null),
});
export type MoveToTeam = z.output<typeof MoveToTeam>;
