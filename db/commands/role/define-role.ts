import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { roles } from "@/db/schema/roles";
import type { Saved } from "@/lib/refusal";
import type { DefineRole } from "@/lib/role/define-role";
import { ROLE_REFUSALS } from "./refusals";

export const defineRole = command<DefineRole, Saved<typeof roles.$inferSelect>>(
  "catalogue.write",
  "role.define",
  (tx, role) => insertRow(tx, roles, role, ROLE_REFUSALS),
);
