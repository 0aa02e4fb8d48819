import "server-only";
import { inScope } from "@/db/actor-scope";
import { competenciesIn } from "@/db/queries/catalogue";
import { coverageOn, coverageOnDays } from "@/db/queries/coverage";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { slotsOn } from "@/db/queries/standings";
import { teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { levelsOn } from "@/lib/competency/levels";
import { monthsAround } from "@/lib/coverage/months";
import type { PersonId, TeamId } from "@/lib/ids";
import { teamOnDay } from "@/lib/team/member-team";

export const MONTHS_BACK = 12;
const MONTHS_AHEAD = 18;

export type OverviewQuestion = View & {
  readonly teamId: TeamId | null;
  readonly warningDays: number;
};

/** All that the overview shows, read in one snapshot; nothing here is worked out for the screen yet. */
export function overviewFacts(actor: Actor, question: OverviewQuestion) {
  const { asOf, proof, teamId, warningDays } = question;
  const days = monthsAround(asOf, MONTHS_BACK, MONTHS_AHEAD);
  return inScope(actor, async () => {
    const [teams, requirements, competencies, cells, months, before, ending, gaps, grace, people] =
      await Promise.all([
        teamsOn(actor, asOf),
        requirementsIn(actor),
        competenciesIn(actor),
        coverageOn(actor, question),
        coverageOnDays(actor, { days, proof, teamId }),
        coverageOnDays(actor, { days: [addDays(asOf, -90)], proof, teamId }),
        slotsOn(actor, { asOf, proof, teamId, expiringWithin: warningDays }),
        slotsOn(actor, { asOf, proof, teamId, kind: "gap" }),
        slotsOn(actor, { asOf, proof, teamId, kind: "grace" }),
        peopleOn(actor, { asOf, teamId }),
      ]);
    return {
      ...{ teams, requirements, competencies, cells, months, before, ending },
      slots: [...gaps, ...grace, ...ending],
      people: new Map<string, string>(people.map((person) => [person.id, person.name])),
      ...(await membersOn(actor, question)),
    };
  });
}

export type OverviewFacts = Awaited<ReturnType<typeof overviewFacts>>;

/** Everybody's levels on the day, and the team that they are in. */
async function membersOn(actor: Actor, { asOf, proof, teamId }: OverviewQuestion) {
  const [facts, meaning] = await Promise.all([
    factsOfMembers(actor, { teamId, asOf }),
    meaningFor(actor),
  ]);
  const teamOfPerson = new Map<PersonId, TeamId | null>(
    facts.map((person) => [person.personId, teamOnDay(person, asOf)]),
  );
  const levels = facts.flatMap((person) => levelsOn(person, meaning, proof, asOf));
  return { levels, teamOfPerson };
}
