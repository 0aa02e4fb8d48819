import { command } from "@/db/command";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { insertRow } from "@/db/rows/insert-row";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { RequireCompetency } from "@/lib/role/require-competency";

const REFUSALS = {
  role_competencies_pair: problem(
    "competencyId",
    "already-required",
    "The role asks for it already: change that.",
  ),
  role_competencies_role_id_roles_id_fk: problem(
    "roleId",
    "role-unknown",
    "There is no such role.",
  ),
};

/** From now on, the role asks for the competency. */
export const requireCompetency = command<
  RequireCompetency,
  Saved<typeof roleCompetencies.$inferSelect>
>("catalogue.write", "role-competency.add", async (tx, asked) => {
  const problems = await problemsOfLevel(tx, asked);
  return problems.length > 0
    ? invalid(...problems)
    : insertRow(tx, roleCompetencies, asked, REFUSALS);
});
