import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { withdrawalProblems } from "@/db/commands/withdrawal-problems";
import { insertRow } from "@/db/rows/insert-row";
import { uses } from "@/db/schema/uses";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { RecordUse } from "@/lib/use/record-use";

const REFUSALS = {
  uses_day: problem("usedOn", "already-used", "That they used it on this day is on record."),
  uses_competency_id_competencies_id_fk: problem(
    "competencyId",
    "competency-unknown",
    "There is no such competency.",
  ),
};

/** A claim of whoever says it of themselves, else confirmed by the actor. Throws NotFound for a person out of reach. */
export const recordUse = command<RecordUse, Saved<typeof uses.$inferSelect>>(
  "assessment.write",
  "use.add",
  async (tx, use, actor) => {
    await inReach(tx, use.personId);
    const problems = await withdrawalProblems(tx, use, { field: "usedOn", last: use.usedOn });
    if (problems.length > 0) return invalid(...problems);
    const confirmedBy = actor.personId === use.personId ? null : actor.name;
    return insertRow(tx, uses, { ...use, confirmedBy }, REFUSALS);
  },
);
