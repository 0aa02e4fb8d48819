import { and, eq, inArray } from "drizzle-orm";
import { requirements } from "@/db/schema/requirements";
import { waivers } from "@/db/schema/waivers";
import { waiveStep } from "@/lib/batch/steps";
import { dayText } from "@/lib/format/day";
import { groupBy } from "@/lib/group-by";
import { invalid, problem } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { spanProblems } from "@/lib/span-problems";
import { linesOf, peopleInReach, writesOf } from "./people-in-reach";
import type { Prepare } from "./prepared";

const UNKNOWN = problem("requirementId", "requirement-unknown", "There is no such requirement.");

/** The actor answers for it. */
export const prepareWaive: Prepare<"waive"> = async (tx, { ids, values }, actor) => {
  const { requirementId, startsOn, endsOn, reason } = values;
  const people = await peopleInReach(tx, ids);
  const backwards = spanProblems(startsOn, endsOn, "endsOn");
  if (backwards.length > 0) return invalid(...backwards);
  const [requirement] = await tx
    .select({ name: requirements.name })
    .from(requirements)
    .where(eq(requirements.id, requirementId));
  if (!requirement) return invalid(UNKNOWN);
  const rows = await tx
    .select()
    .from(waivers)
    .where(and(inArray(waivers.personId, ids), eq(waivers.requirementId, requirementId)));
  const held = groupBy(rows, (row) => row.personId);
  const planned = people.map((person) => ({
    person,
    step: waiveStep(held.get(person.id) ?? [], { startsOn, endsOn }),
  }));
  const signed = { requirementId, reason, approvedBy: actor.name };
  return ok({
    title: `Waive ${requirement.name} until ${dayText(endsOn)}`,
    lines: linesOf(planned),
    reason,
    write: async () => {
      await tx
        .insert(waivers)
        .values(
          writesOf(planned).map(({ personId, write }) => ({ personId, ...signed, ...write })),
        );
    },
  });
};
