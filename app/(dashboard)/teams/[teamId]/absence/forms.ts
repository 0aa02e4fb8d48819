import { z } from "zod";
import { Day } from "@/lib/calendar";
import { TeamId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { Scenario } from "@/lib/sandbox/step-text";

/** Below what a form may be altogether; a calendar of a thousand leaves is half of it. */
export const MOST_LEAVE_BYTES = 768 * 1024;

export const LeaveForm = z.object({
  file: z
    .file("Choose a file.")
    .max(MOST_LEAVE_BYTES, "The file is too large: leave out what is over."),
  teamId: TeamId,
  asOf: Day,
  proof: Proof,
  steps: z.union([z.literal("").transform(() => []), Scenario]),
});
