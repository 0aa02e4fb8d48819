import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { roles } from "@/db/schema/roles";
import type { Saved } from "@/lib/refusal";
import type { ChangeRole } from "@/lib/role/change-role";
import { ROLE_REFUSALS } from "./refusals";

export const changeRole = command<ChangeRole, Saved<typeof roles.$inferSelect>>(
  "catalogue.write",
  "role.change",
  (tx, change) => changeRow(tx, roles, change, { refusals: ROLE_REFUSALS }),
);
