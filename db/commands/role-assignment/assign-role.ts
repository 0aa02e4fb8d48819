import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { insertRow } from "@/db/rows/insert-row";
import { roleAssignments } from "@/db/schema/role-assignments";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { AssignRole } from "@/lib/role/assign-role";
import { assignmentProblems } from "./assignment-problems";

const REFUSALS = {
  role_assignments_role_id_roles_id_fk: problem("roleId", "role-unknown", "There is no such role."),
};

/** Somebody holds a role from a day on, beside those they hold already. Throws NotFound. */
export const assignRole = command<AssignRole, Saved<typeof roleAssignments.$inferSelect>>(
  "role-assignment.write",
  "role-assignment.add",
  async (tx, assignment) => {
    await inReach(tx, assignment.personId);
    const problems = await assignmentProblems(tx, assignment);
    return problems.length > 0
      ? invalid(...problems)
      : insertRow(tx, roleAssignments, assignment, REFUSALS);
  },
);
