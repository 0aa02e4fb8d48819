import { eq, inArray } from "drizzle-orm";
import { teamMemberships } from "@/db/schema/team-memberships";
import { teams } from "@/db/schema/teams";
import { moveStep } from "@/lib/batch/steps";
import { addDays } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import { groupBy } from "@/lib/group-by";
import { invalid, problem } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { linesOf, peopleInReach, writesOf } from "./people-in-reach";
import type { Prepare } from "./prepared";

export const prepareMoveToTeam: Prepare<"move-to-team"> = async (tx, { ids, values }) => {
  const { teamId, startsOn } = values;
  const people = await peopleInReach(tx, ids);
  const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, teamId));
  if (!team) return invalid(problem("teamId", "team-unknown", "There is no such team."));
  const rows = await tx
    .select()
    .from(teamMemberships)
    .where(inArray(teamMemberships.personId, ids));
  const held = groupBy(rows, (row) => row.personId);
  const planned = people.map((person) => ({
    person,
    step: moveStep(held.get(person.id) ?? [], values),
  }));
  const moves = writesOf(planned);
  const ending = moves.flatMap(({ write }) => write.ends ?? []);
  return ok({
    title: `Move to team ${team.name} from ${dayText(startsOn)}`,
    lines: linesOf(planned),
    write: async () => {
      await tx
        .update(teamMemberships)
        .set({ endsOn: addDays(startsOn, -1) })
        .where(inArray(teamMemberships.id, ending));
      await tx
        .insert(teamMemberships)
        .values(
          moves.map(({ personId, write: { endsOn } }) => ({ personId, teamId, startsOn, endsOn })),
        );
    },
  });
};
