import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { RoleAssignmentItem } from "@/app/_server/api/items/person-fact";
import { removing, writing } from "@/app/_server/api/writing";
import { changeRoleAssignment } from "@/db/commands/role-assignment/change-role-assignment";
import { removeRoleAssignment } from "@/db/commands/role-assignment/remove-role-assignment";
import { ChangeRoleAssignment } from "@/lib/role/change-role-assignment";

const params = z.object({ assignmentId: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "End an assignment, or correct its days",
      permission: "role-assignment.write",
      params,
      ifMatch: true,
      body: ChangeRoleAssignment.omit({ id: true, version: true }),
      answer: RoleAssignmentItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeRoleAssignment(actor, { ...body, id: params.assignmentId, version }),
  ),
  DELETE: removing(
    {
      summary: "Take back an assignment entered by mistake",
      permission: "role-assignment.write",
      params,
    },
    ({ actor, params, version }) =>
      removeRoleAssignment(actor, { id: params.assignmentId, version }),
  ),
});
