import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { roleAssignments } from "@/db/schema/role-assignments";
import { roles } from "@/db/schema/roles";
import { assignStep, endStep } from "@/lib/batch/steps";
import { dayText } from "@/lib/format/day";
import { groupBy } from "@/lib/group-by";
import type { PersonId, RoleId } from "@/lib/ids";
import { invalid, problem } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { linesOf, peopleInReach, writesOf } from "./people-in-reach";
import type { Prepare } from "./prepared";

const UNKNOWN = problem("roleId", "role-unknown", "There is no such role.");

export const prepareAssignRole: Prepare<"assign-role"> = async (tx, { ids, values }) => {
  const { roleId, startsOn } = values;
  const asked = await askedOf(tx, ids, roleId);
  if (!asked.ok) return asked;
  const { role, people } = asked.value;
  const planned = people.map(({ person, held }) => ({ person, step: assignStep(held, startsOn) }));
  return ok({
    title: `Assign role ${role} from ${dayText(startsOn)}`,
    lines: linesOf(planned),
    write: async () => {
      await tx
        .insert(roleAssignments)
        .values(writesOf(planned).map(({ personId, write }) => ({ personId, roleId, ...write })));
    },
  });
};

export const prepareEndRole: Prepare<"end-role"> = async (tx, { ids, values }) => {
  const { roleId, endsOn } = values;
  const asked = await askedOf(tx, ids, roleId);
  if (!asked.ok) return asked;
  const { role, people } = asked.value;
  const planned = people.map(({ person, held }) => ({ person, step: endStep(held, endsOn) }));
  const ending = writesOf(planned).map(({ write }) => write.id);
  return ok({
    title: `End role ${role} on ${dayText(endsOn)}`,
    lines: linesOf(planned),
    write: async () => {
      await tx.update(roleAssignments).set({ endsOn }).where(inArray(roleAssignments.id, ending));
    },
  });
};

/** What the role is called, and who is meant, each with when they hold it. */
async function askedOf(tx: Tx, ids: readonly PersonId[], roleId: RoleId) {
  const people = await peopleInReach(tx, ids);
  const role = await roleName(tx, roleId);
  if (role === null) return invalid(UNKNOWN);
  const held = await assignmentsOf(tx, ids, roleId);
  return ok({
    role,
    people: people.map((person) => ({ person, held: held.get(person.id) ?? [] })),
  });
}

async function roleName(tx: Tx, id: RoleId): Promise<string | null> {
  const [role] = await tx.select({ name: roles.name }).from(roles).where(eq(roles.id, id));
  return role?.name ?? null;
}

async function assignmentsOf(tx: Tx, ids: readonly PersonId[], roleId: RoleId) {
  const rows = await tx
    .select()
    .from(roleAssignments)
    .where(and(inArray(roleAssignments.personId, [...ids]), eq(roleAssignments.roleId, roleId)));
  return groupBy(rows, (row) => row.personId);
}
