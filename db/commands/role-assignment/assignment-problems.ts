import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { roleAssignments } from "@/db/schema/role-assignments";
import { type Day, formatDay } from "@/lib/calendar";
import type { PersonId, RoleId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

type Assignment = {
  readonly id?: string;
  readonly personId: PersonId;
  readonly roleId: RoleId;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

/** Somebody holds a role once at a time, and at least for a day. */
export async function assignmentProblems(
  tx: Tx,
  { id, personId, roleId, startsOn, endsOn }: Assignment,
): Promise<InputProblem[]> {
  const backwards = spanProblems(startsOn, endsOn, "endsOn");
  if (backwards.length > 0) return backwards;
  const last = endsOn === null ? null : formatDay(endsOn);
  const others = await tx
    .select({ id: roleAssignments.id })
    .from(roleAssignments)
    .where(
      and(
        eq(roleAssignments.personId, personId),
        eq(roleAssignments.roleId, roleId),
        id === undefined ? undefined : ne(roleAssignments.id, id),
        sql`daterange(${roleAssignments.startsOn}, ${roleAssignments.endsOn}, '[]')
          && daterange(${formatDay(startsOn)}::date, ${last}::date, '[]')`,
      ),
    );
  return others.length === 0
    ? []
    : [
        problem(
          "startsOn",
          "already-assigned",
          "They hold this role on some of these days already.",
        ),
      ];
}
