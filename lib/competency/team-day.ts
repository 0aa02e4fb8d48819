import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, PersonId, RoleId, TeamId } from "@/lib/ids";
import { isOn } from "@/lib/span";
import { rolesOn } from "./asked";
import { matrixRowsOn, type QuestionOn } from "./matrix-on";

/** Members of teams on one day: what they show, and what is asked of them. */
export type TeamDay = {
  readonly members: readonly MemberOnDay[];
  readonly competencies: readonly CompetencyId[];
  /** `PackedCell`s of members one after another, competencies in order within each. */
  readonly values: Uint16Array;
};

type MemberOnDay = {
  readonly personId: PersonId;
  readonly teamId: TeamId;
  readonly roleIds: readonly RoleId[];
};

export type TeamDayQuestion = QuestionOn & { readonly competencies: readonly CompetencyId[] };

/** Those of the people who are in one of the teams on the day, with their rows of the matrix. */
export function teamDay(
  people: readonly PersonFacts[],
  isWanted: (teamId: TeamId) => boolean,
  meaning: Meaning,
  { competencies, ...question }: TeamDayQuestion,
): TeamDay {
  const { asOf } = question;
  const here = people.flatMap((facts) => {
    const teamId = teamOn(facts, asOf);
    return teamId !== null && isWanted(teamId) ? [{ facts, teamId }] : [];
  });
  const rowOf = matrixRowsOn(competencies, meaning, question);
  const values = new Uint16Array(here.length * competencies.length);
  for (const [index, { facts }] of here.entries()) {
    values.set(rowOf(facts), index * competencies.length);
  }
  const members = here.map(({ facts, teamId }) => ({
    ...{ personId: facts.personId, teamId },
    roleIds: rolesOn(facts, asOf),
  }));
  return { members, competencies, values };
}

/** The team that somebody is in on a day, while with the organisation. */
function teamOn({ joinedOn, leftOn, memberships }: PersonFacts, asOf: Day): TeamId | null {
  if (!isOn(asOf, joinedOn, leftOn)) return null;
  return memberships.find(({ startsOn, endsOn }) => isOn(asOf, startsOn, endsOn))?.teamId ?? null;
}
