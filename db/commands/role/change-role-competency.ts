import { command } from "@/db/command";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { changeRow } from "@/db/rows/change-row";
import { roleCompetencies } from "@/db/schema/role-competencies";
import type { Saved } from "@/lib/refusal";
import type { ChangeRoleCompetency } from "@/lib/role/change-role-competency";

export const changeRoleCompetency = command<
  ChangeRoleCompetency,
  Saved<typeof roleCompetencies.$inferSelect>
>("catalogue.write", "role-competency.change", (tx, change) =>
  changeRow(tx, roleCompetencies, change, { check: (next) => problemsOfLevel(tx, next) }),
);
