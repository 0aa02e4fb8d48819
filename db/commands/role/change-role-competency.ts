import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { problem, type Saved } from "@/lib/refusal";
import type { ChangeRoleCompetency } from "@/lib/role/change-role-competency";
import { askedProblems } from "./asked-problems";

const REFUSALS = {
  role_competencies_once: problem(
    "startsOn",
    "asked-overlaps",
    "The role asks for it on some of these days already.",
  ),
};

/** Corrects what a role asks for, on all of its days, or the days themselves. */
export const changeRoleCompetency = command<
  ChangeRoleCompetency,
  Saved<typeof roleCompetencies.$inferSelect>
>("catalogue.write", "role-competency.change", (tx, change) =>
  changeRow(tx, roleCompetencies, change, {
    check: (next) => askedProblems(tx, next),
    refusals: REFUSALS,
  }),
);
