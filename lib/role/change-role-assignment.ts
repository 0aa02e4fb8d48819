import { z } from "zod";
import { Version } from "@/lib/version";
import { assignmentFields } from "./assign-role";

export const ChangeRoleAssignment = z
  .strictObject(assignmentFields)
  .partial()
  .extend({ id: z.uuid(), version: Version });
export type ChangeRoleAssignment = z.output<typeof ChangeRoleAssignment>;
