import { and, asc, eq, gt } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { inScope } from "@/db/actor-scope";
import { assessments } from "@/db/schema/assessments";
import { roleAssignments } from "@/db/schema/role-assignments";
import { teamMemberships } from "@/db/schema/team-memberships";
import { uses } from "@/db/schema/uses";
import { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";

type PersonFactFilter = {
  readonly personId: PersonId | null;
  readonly limit: number;
  /** The id of the row before the first wanted one. */
  readonly after: string | null;
};

type PersonTable = PgTable & { readonly id: PgColumn; readonly personId: PgColumn };

/** Facts as they were entered, with their versions, by id: what somebody may correct. */
export const membershipsOf = rowsOf(teamMemberships);
export const roleAssignmentsOf = rowsOf(roleAssignments);
export const waiversOf = rowsOf(waivers);
export const assessmentsOf = rowsOf(assessments);
export const usesOf = rowsOf(uses);

function rowsOf<Table extends PersonTable>(table: Table) {
  const from: PersonTable = table;
  return (actor: Actor, { personId, limit, after }: PersonFactFilter) =>
    inScope(actor, async (tx) => {
      const rows = await tx
        .select()
        .from(from)
        .where(
          and(
            personId === null ? undefined : eq(from.personId, personId),
            after === null ? undefined : gt(from.id, after),
          ),
        )
        .orderBy(asc(from.id))
        .limit(limit);
      return rows as Table["$inferSelect"][]; // whole rows of this very table
    });
}
