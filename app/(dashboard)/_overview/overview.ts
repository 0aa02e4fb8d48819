import "server-only";
import { inScope } from "@/db/actor-scope";
import type { StatedPlace } from "@/db/queries/award-statements";
import { competenciesIn } from "@/db/queries/catalogue";
import { countsIfPassed } from "@/db/queries/forecast";
import { namesOf, peopleInReach } from "@/db/queries/reach";
import { requirementsIn } from "@/db/queries/requirements";
import { teamHistories } from "@/db/queries/team-histories";
import { teamPlacesFor } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import { type Actor, can } from "@/lib/access";
import type { TeamId } from "@/lib/ids";
import { disagreementsOf } from "../compliance/disagreements/disagreements";
import { peopleOf } from "./attention-items";
import { summedUp } from "./summed-up";

export type OverviewQuestion = View & {
  readonly teamId: TeamId | null;
  readonly warningDays: number;
};

/** The figures of all teams in reach, or of one with those below it, and what is named beside them. */
export async function overviewOf(actor: Actor, question: OverviewQuestion) {
  const [histories, people] = await Promise.all([
    teamHistories(actor, question),
    peopleInReach(actor),
  ]);
  return inScope(actor, async () => {
    const [teams, requirements, competencies, unsettled] = await Promise.all([
      teamPlacesFor(actor),
      requirementsIn(actor),
      competenciesIn(actor),
      unsettledFor(actor, question),
    ]);
    const summed = summedUp({ histories, teams, competencies }, question);
    const { figures, attention } = summed;
    return {
      figures,
      /** The months if what is planned is passed; null where nothing is. */
      ifPassed: await countsIfPassed(actor, question, figures.months),
      attention,
      unsettled,
      /** Members of the team on the day; without a team everybody, whether in one or not. */
      people: question.teamId === null ? people : figures.people,
      names: {
        team: summed.teamNames,
        requirement: new Map(requirements.map((row) => [row.id, row.name])),
        competency: new Map(competencies.map((row) => [row.id, row.name])),
        person: await namesOf(actor, attention.flatMap(peopleOf)),
      },
    };
  });
}

/** How many awards the actor has to settle, because sources disagree; none where that is not theirs. */
export async function unsettledFor(actor: Actor, place: StatedPlace): Promise<number> {
  if (!can(actor, "award.write")) return 0;
  return (await disagreementsOf(actor, place)).filter(({ isOpen }) => isOpen).length;
}
