import { z } from "zod";
import { TeamId } from "@/lib/ids";
import { Name } from "@/lib/text";

/** Stands between the levels of a team's path, and so in no name. */
const PATH_SEPARATOR = " / ";

export const teamFields = {
  name: Name.refine(
    (name) => !name.includes(PATH_SEPARATOR),
    "“ / ” separates the levels of a path.",
  ),
  /** Null at the top. */
  parentId: TeamId.nullable(),
};

export const CreateTeam = z.strictObject({
  ...teamFields,
  parentId: teamFields.parentId.default(null),
});
export type CreateTeam = z.output<typeof CreateTeam>;
