import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { competencies } from "@/db/schema/competencies";
import { type OpenRound, roundDaysProblems } from "@/lib/assessment-round/open-round";
import { type InputProblem, problem } from "@/lib/refusal";

export const CLOSED = problem("closedOn", "round-closed", "This round is closed: open another.");

/** What is wrong with what a round asks for. */
export async function roundProblems(
  tx: Tx,
  round: Pick<OpenRound, "opensOn" | "dueOn" | "competencyIds">,
): Promise<InputProblem[]> {
  const days = roundDaysProblems(round);
  const asked = new Set(round.competencyIds);
  const known = await tx.$count(competencies, inArray(competencies.id, [...asked]));
  if (known === asked.size) return days;
  return [...days, problem("competencyIds", "competency-unknown", "There is no such competency.")];
}

/** A manager may name the teams above their own, and asks nothing of them. Throws NotFound. */
export async function teamInReach(tx: Tx, { teamId }: Pick<OpenRound, "teamId">): Promise<void> {
  const [found] = await tx.execute(sql`
    select from teams where id = ${teamId} and (sees_all() or id in (select reached_teams()))`);
  if (!found) throw new NotFound();
}
