import { z } from "zod";
import { TeamId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

/** A wall hangs for a year and is then looked at again. */
export const MOST_WALL_DAYS = 366;
export const DEFAULT_WALL_DAYS = 90;

/** Which team a wall shows to whoever stands before it, and until when. */
export const MakeWallLink = z.object({
  /** Where it hangs. */
  label: z.string().trim().min(1, "Say where it hangs.").max(200),
  /** This team and all below it. */
  teamId: TeamId,
  /** The lowest proof that counts. */
  proof: Proof,
  days: z
    .number("A number of days.")
    .int()
    .min(1, "At least a day.")
    .max(MOST_WALL_DAYS, `At most ${MOST_WALL_DAYS} days.`),
});
export type MakeWallLink = z.output<typeof MakeWallLink>;
