import { z } from "zod";
import { RoleId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { roleFields } from "./define-role";

export const ChangeRole = z
  .strictObject(roleFields)
  .partial()
  .extend({ id: RoleId, version: Version });
export type ChangeRole = z.output<typeof ChangeRole>;
