import { now } from "@/db/clock";
import { command } from "@/db/command";
import type { RoundRow } from "@/db/queries/assessment-rounds";
import { insertRow } from "@/db/rows/insert-row";
import { assessmentRounds } from "@/db/schema/assessment-rounds";
import type { OpenRound } from "@/lib/assessment-round/open-round";
import { invalid, type Saved } from "@/lib/refusal";
import { roundProblems, teamInReach } from "./round-problems";

/** Asks for assessments of the people of a team, by a day. Throws NotFound for a team out of reach. */
export const openRound = command<OpenRound, Saved<RoundRow>>(
  "round.write",
  "round.open",
  async (tx, round, actor) => {
    await teamInReach(tx, round);
    const problems = await roundProblems(tx, round);
    if (problems.length > 0) return invalid(...problems);
    return insertRow(tx, assessmentRounds, { ...round, madeBy: actor.name, createdAt: now() });
  },
);
