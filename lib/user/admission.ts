import { z } from "zod";
import { Access } from "@/lib/access";
import { PersonId, TeamId, UserId } from "@/lib/ids";
import { Email } from "./email";
import { Name } from "./set-up";

/** A form sends one team bare, several as a list, and none not at all. */
const TeamIds = z
  .union([z.array(TeamId), TeamId.transform((id) => [id])], { error: "Choose from these teams." })
  .default([]);

const OptionalPerson = z
  .union([z.literal("").transform(() => null), PersonId], { error: "Choose from these people." })
  .nullable()
  .default(null);

const terms = {
  name: Name,
  access: z.enum(Access.options, { error: "Choose an access." }),
  personId: OptionalPerson,
  teamIds: TeamIds,
};
type Terms = z.output<z.ZodObject<typeof terms>>;

const needsTeam = { path: ["teamIds"], error: "A manager needs at least one team." };
const needsPerson = {
  path: ["personId"],
  error: "Say which person this is: they will see only themselves.",
};

/** Whom a new user may reach, and as what. */
export const InviteUser = z
  .object({ email: Email, ...terms })
  .refine(isManagerOfATeam, needsTeam)
  .refine(isPersonKnown, needsPerson);
export type InviteUser = z.output<typeof InviteUser>;

/** The same for somebody who has a login. `version` is the one that was looked at. */
export const ChangeUser = z
  .object({ userId: UserId, version: z.coerce.number().int(), ...terms })
  .refine(isManagerOfATeam, needsTeam)
  .refine(isPersonKnown, needsPerson);
export type ChangeUser = z.output<typeof ChangeUser>;

/** A manager without a team would see nobody. */
function isManagerOfATeam({ access, teamIds }: Terms): boolean {
  return access !== "manager" || teamIds.length > 0;
}

/** Somebody who may see only themselves has to be somebody. */
function isPersonKnown({ access, personId }: Terms): boolean {
  return access !== "person" || personId !== null;
}
