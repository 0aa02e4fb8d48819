import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { insertRow } from "@/db/rows/insert-row";
import { teamMemberships } from "@/db/schema/team-memberships";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";
import { type SuccessionProblem, succeed } from "@/lib/succession";
import type { MoveToTeam } from "@/lib/team/move-to-team";
import { MEMBERSHIP_REFUSALS } from "./refusals";

/** From a day on, somebody is in this team; the one before ends the day before. Throws NotFound. */
export const moveToTeam = command<MoveToTeam, Saved<typeof teamMemberships.$inferSelect>>(
  "person.write",
  "membership.move",
  async (tx, move) => {
    await inReach(tx, move.personId);
    const problems = spanProblems(move.startsOn, move.endsOn, "endsOn");
    if (problems.length > 0) return invalid(...problems);
    const held = await tx
      .select()
      .from(teamMemberships)
      .where(eq(teamMemberships.personId, move.personId));
    const succession = succeed(held, move);
    if (!succession.ok) return invalid(PROBLEMS[succession.problem]);
    const { ends, endsOn } = succession.value;
    if (ends) {
      await tx
        .update(teamMemberships)
        .set({ endsOn: ends.endsOn })
        .where(eq(teamMemberships.id, ends.stay.id));
    }
    return insertRow(tx, teamMemberships, { ...move, endsOn }, MEMBERSHIP_REFUSALS);
  },
);

const PROBLEMS = {
  "begins-then": problem(
    "startsOn",
    "begins-then",
    "They come into a team on this very day already: correct that.",
  ),
  overlaps: problem("endsOn", "overlaps", "They come into another team before that day."),
} satisfies Record<SuccessionProblem, unknown>;
