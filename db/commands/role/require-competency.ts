import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import { BEGINNING } from "@/lib/calendar";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { RequireCompetency } from "@/lib/role/require-competency";
import { type SuccessionProblem, succeed } from "@/lib/succession";
import { askedProblems } from "./asked-problems";

/** The role asks for the competency from a day on; what it asked of it before ends the day before. */
export const requireCompetency = command<
  RequireCompetency,
  Saved<typeof roleCompetencies.$inferSelect>
>("catalogue.write", "role-competency.add", async (tx, asked) => {
  const problems = await askedProblems(tx, asked);
  if (problems.length > 0) return invalid(...problems);
  const stays = await openStays(tx, asked);
  if (!stays) return invalid(problem("roleId", "role-unknown", "There is no such role."));
  const succession = succeed(stays, { ...asked, startsOn: asked.startsOn ?? BEGINNING });
  if (!succession.ok) return invalid(PROBLEMS[succession.problem]);
  const { ends, endsOn } = succession.value;
  if (ends) {
    await tx
      .update(roleCompetencies)
      .set({ endsOn: ends.endsOn })
      .where(eq(roleCompetencies.id, ends.stay.id));
  }
  return insertRow(tx, roleCompetencies, { ...asked, endsOn });
});

/** What the role asks of the competency already; holds the role, so that it stays so. Null without a role. */
async function openStays(tx: Tx, { roleId, competencyId }: RequireCompetency) {
  const [role] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(eq(roles.id, roleId))
    .for("no key update");
  if (!role) return null;
  const rows = await tx
    .select({
      id: roleCompetencies.id,
      startsOn: roleCompetencies.startsOn,
      endsOn: roleCompetencies.endsOn,
    })
    .from(roleCompetencies)
    .where(
      and(eq(roleCompetencies.roleId, roleId), eq(roleCompetencies.competencyId, competencyId)),
    );
  return rows.map((row) => ({ ...row, startsOn: row.startsOn ?? BEGINNING }));
}

const PROBLEMS = {
  "begins-then": problem(
    "competencyId",
    "already-required",
    "The role asks for it from this very day already: change that.",
  ),
  overlaps: problem("endsOn", "asked-overlaps", "What it asks for next begins before that day."),
} satisfies Record<SuccessionProblem, unknown>;
