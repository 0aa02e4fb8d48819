import { z } from "zod";
import { Day } from "@/lib/calendar";
import { PersonId, RoleId, TeamId } from "@/lib/ids";
import { emailKey, isEmail } from "@/lib/import/names/person-names";
import { line, Name } from "@/lib/text";

const EMPLOYMENTS = ["employee", "contractor"] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

const Address = z
  .string()
  .trim()
  .refine(isEmail, "Give an e-mail address like ana@example.org.")
  .transform(emailKey);

/** What of a person can be entered, and changed later. */
export const personFields = {
  name: Name,
  /** The organisation's own number for the person. */
  externalId: line(100).nullable(),
  employment: z.enum(EMPLOYMENTS),
  /** First and last day with the organisation, both counted. */
  joinedOn: Day.nullable(),
  leftOn: Day.nullable(),
  managerId: PersonId.nullable(),
  /** The primary one first. */
  emails: z.array(Address).max(20),
};

/** Somebody new; where a team or a role is named, they are in it from their first day on. */
export const AddPerson = z.strictObject({
  name: personFields.name,
  externalId: personFields.externalId.default(null),
  employment: personFields.employment.default("employee"),
  joinedOn: personFields.joinedOn.default(null),
  leftOn: personFields.leftOn.default(null),
  managerId: personFields.managerId.default(null),
  emails: personFields.emails.default([]),
  teamId: TeamId.nullable().default(null),
  roleId: RoleId.nullable().default(null),
});
export type AddPerson = z.output<typeof AddPerson>;
