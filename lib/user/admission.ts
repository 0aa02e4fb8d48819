import { z } from "zod";
import { Access } from "@/lib/access";
import { TeamId, UserId } from "@/lib/ids";
import { Email } from "./email";
import { Name } from "./set-up";

const terms = {
  name: Name,
  access: z.enum(Access.options, { error: "Choose an access." }),
  /** Who the user is: a person's number or any of their addresses; empty for nobody in particular. */
  person: z.string().trim().max(254).default(""),
  /** A form sends one team bare, several as a list, and none not at all. */
  teamIds: z
    .union([z.array(TeamId), TeamId.transform((id) => [id])], { error: "Choose from these teams." })
    .default([]),
};
type Terms = z.output<z.ZodObject<typeof terms>>;

const teamNeeded = { path: ["teamIds"], error: "A manager needs at least one team." };

/** A new login. Without a person named, the one who has the login's address is taken. */
export const InviteUser = z.object({ email: Email, ...terms }).refine(reachesSomebody, teamNeeded);
export type InviteUser = z.output<typeof InviteUser>;

/** The same for somebody who has a login. `version` is the one that was looked at. */
export const ChangeUser = z
  .object({ userId: UserId, version: z.coerce.number().int(), ...terms })
  .refine(reachesSomebody, teamNeeded);
export type ChangeUser = z.output<typeof ChangeUser>;

/** A manager without a team would see nobody. */
function reachesSomebody({ access, teamIds }: Terms): boolean {
  return access !== "manager" || teamIds.length > 0;
}
