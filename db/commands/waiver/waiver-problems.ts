import { and, eq, gte, lte, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { waivers } from "@/db/schema/waivers";
import type { Day } from "@/lib/calendar";
import type { PersonId, RequirementId, WaiverId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

type Waived = {
  readonly id?: WaiverId;
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
  readonly startsOn: Day;
  readonly endsOn: Day;
};

/** One waiver at a time, so that there is one reason and one who answers for it. */
export async function waiverProblems(tx: Tx, waived: Waived): Promise<InputProblem[]> {
  const backwards = spanProblems(waived.startsOn, waived.endsOn, "endsOn");
  if (backwards.length > 0) return backwards;
  const others = await tx
    .select({ id: waivers.id })
    .from(waivers)
    .where(
      and(
        eq(waivers.personId, waived.personId),
        eq(waivers.requirementId, waived.requirementId),
        waived.id === undefined ? undefined : ne(waivers.id, waived.id),
        lte(waivers.startsOn, waived.endsOn),
        gte(waivers.endsOn, waived.startsOn),
      ),
    );
  return others.length === 0
    ? []
    : [problem("startsOn", "already-waived", "This is waived on some of these days already.")];
}
