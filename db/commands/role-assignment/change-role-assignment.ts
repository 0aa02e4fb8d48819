import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { roleAssignments } from "@/db/schema/role-assignments";
import type { Saved } from "@/lib/refusal";
import type { ChangeRoleAssignment } from "@/lib/role/change-role-assignment";
import { assignmentProblems } from "./assignment-problems";

/** Ends an assignment, or corrects its days. */
export const changeRoleAssignment = command<
  ChangeRoleAssignment,
  Saved<typeof roleAssignments.$inferSelect>
>("role-assignment.write", "role-assignment.change", (tx, change) =>
  changeRow(tx, roleAssignments, change, { check: (next) => assignmentProblems(tx, next) }),
);
