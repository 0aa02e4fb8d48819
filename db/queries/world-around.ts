import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import type { Step } from "@/lib/sandbox/step";
import type { World } from "@/lib/sandbox/world";
import { factsOf } from "./facts";
import { meaningFor } from "./meaning";
import { membersFrom } from "./members";
import type { MinimumRow } from "./minimums";

type Question = {
  readonly teamId: TeamId;
  readonly asOf: Day;
  readonly steps: readonly Step[];
};

/** Everybody who is in the team or its minimums, now or later, and whom the steps name. */
export async function worldAround(
  actor: Actor,
  { teamId, asOf, steps }: Question,
  minimums: readonly MinimumRow[],
): Promise<World> {
  const teamIds = [teamId, ...minimums.map((minimum) => minimum.teamId)];
  const members = await membersFrom(actor, teamIds, asOf);
  const named = steps.flatMap((step) => ("personId" in step ? [step.personId] : []));
  const [people, meaning] = await Promise.all([
    factsOf(actor, [...new Set([...members, ...named])]),
    meaningFor(actor),
  ]);
  return { people, meaning };
}
