import { z } from "zod";
import { Day } from "@/lib/calendar";
import { PersonId, RoleId } from "@/lib/ids";

export const assignmentFields = {
  startsOn: Day,
  /** The last day in the role; null where it is open. */
  endsOn: Day.nullable(),
};

/** Somebody holds the role from `startsOn` on. */
export const AssignRole = z.strictObject({
  personId: PersonId,
  roleId: RoleId,
  startsOn: assignmentFields.startsOn,
  endsOn: assignmentFields.endsOn.default(null),
});
export type AssignRole = z.output<typeof AssignRole>;
