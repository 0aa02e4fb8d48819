import "server-only";
import type { Search } from "@/app/_server/paths";
import { inScope } from "@/db/actor-scope";
import { nullIfNotFound } from "@/db/errors";
import { competenciesIn, levelDescriptionsOf, proficiencyLevelsIn } from "@/db/queries/catalogue";
import { namesOfRows } from "@/db/queries/names";
import { teamOn } from "@/db/queries/teams";
import { type Actor, can } from "@/lib/access";
import {
  askedOfSpeaker,
  isOpenOn,
  owedBy,
  type Round,
  type RoundQuestion,
} from "@/lib/assessment-round/answered-in";
import type { Day } from "@/lib/calendar";
import type { Assessor } from "@/lib/facts";
import type { AssessmentRoundId, TeamId } from "@/lib/ids";
import { askedIn } from "../asked";

export type RoundWanted = {
  readonly teamId: TeamId;
  readonly asOf: Day;
  readonly today: Day;
  /** In whose name the reader wants to answer; null for the first in which something is owed. */
  readonly as: Assessor | null;
  readonly carried: Search;
};

/** Everything about a round as far as it is the actor's to see; null where it is not, or not this team's. */
export function roundPage(actor: Actor, id: AssessmentRoundId, wanted: RoundWanted) {
  const { teamId, asOf, today } = wanted;
  return inScope(actor, async () => {
    const asked = await askedIn(actor, id, asOf).catch(nullIfNotFound);
    const team = await teamOn(actor, teamId, asOf);
    if (!asked || !team || asked.round.teamId !== teamId) return null;
    const { round, questions } = asked;
    const [names, competencies, scale, meanings] = await Promise.all([
      namesOfRows(actor, [...new Set(questions.map(({ personId }) => personId))]),
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
      levelDescriptionsOf(actor),
    ]);
    const mayAnswer = can(actor, "assessment.write") && asOf === today && isOpenOn(round, today);
    return {
      ...{ round, team, questions, names, scale, meanings },
      competencies: new Map(competencies.map((row) => [row.id, row])),
      speaking: mayAnswer ? speakingFor(actor, { round, questions, as: wanted.as }) : null,
    };
  });
}

export type RoundAnswer = NonNullable<Awaited<ReturnType<typeof roundPage>>>;

type Speaking = {
  readonly round: Round;
  readonly questions: readonly RoundQuestion[];
  readonly as: Assessor | null;
};

/** In whose names the reader can speak, in whose they do now, and what is owed so; null where they are asked nothing. */
function speakingFor({ personId }: Actor, { round, questions, as }: Speaking) {
  const names = round.assessors.filter(
    (assessor) => askedOfSpeaker(questions, { personId, assessor }).length > 0,
  );
  const owed = (assessor: Assessor) => owedBy(questions, { personId, assessor });
  const chosen = names.find((name) => name === as);
  const assessor = chosen ?? names.find((name) => owed(name).length > 0) ?? names[0];
  return assessor ? { names, assessor, owed: owed(assessor) } : null;
}
