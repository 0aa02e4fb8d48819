import { z } from "zod";
import type { Day } from "@/lib/calendar";
import { JourneyId } from "@/lib/ids";
import { text } from "@/lib/text";
import { Version } from "@/lib/version";
import type { Totals } from "./totals";

/** What came of a journey: whether what it was for was reached. Null takes the words back. */
export const WriteOutcome = z.strictObject({
  id: JourneyId,
  version: Version,
  outcome: text(2_000).nullable(),
});
export type WriteOutcome = z.output<typeof WriteOutcome>;

type Ending = { readonly taken: string | null; readonly endsOn: Day };

/** Whether there is anything to say of what came of it: all is done, or its last day is over. */
export function isOver(
  { taken, endsOn }: Ending,
  { done, of }: Pick<Totals, "done" | "of">,
  today: Day,
): boolean {
  return taken !== null && (done === of || endsOn < today);
}
