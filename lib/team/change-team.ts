import { z } from "zod";
import { TeamId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { teamFields } from "./create-team";

/** Another name, or another place in the tree with all that lies below it. */
export const ChangeTeam = z
  .strictObject(teamFields)
  .partial()
  .extend({ id: TeamId, version: Version });
export type ChangeTeam = z.output<typeof ChangeTeam>;
