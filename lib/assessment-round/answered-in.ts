import { beside } from "@/lib/assessment/side-by-side";
import type { Day } from "@/lib/calendar";
import { askedOn } from "@/lib/competency/asked";
import type { Assessment, Assessor, Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, PersonId } from "@/lib/ids";
import { isOn } from "@/lib/span";

/** What a round asks, and when. */
export type Round = {
  readonly competencyIds: readonly CompetencyId[];
  readonly assessors: readonly Assessor[];
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly closedOn: Day | null;
};

/** One thing that a round asks of one assessor: derived, never stored. */
export type RoundQuestion = {
  readonly personId: PersonId;
  readonly competencyId: CompetencyId;
  readonly assessor: Assessor;
  /** Late is what nobody answered though it was due, or the round is closed. */
  readonly state: "open" | "answered" | "late";
  /** What answers it: the last that the assessor found while the round was open. */
  readonly answer: Assessment | null;
};

/** The day whose members take part: today while the round runs, then the day on which it was due or closed. */
export function partDay({ opensOn, dueOn, closedOn }: Round, day: Day): Day {
  const last = closedOn !== null && closedOn < dueOn ? closedOn : dueOn;
  if (day < opensOn) return opensOn;
  return day > last ? last : day;
}

/** Whether somebody can answer on the day. */
export function isOpenOn({ opensOn, closedOn }: Round, day: Day): boolean {
  return isOn(day, opensOn, closedOn);
}

/** Who has said what of whom by the day, and who has still to: for each person, competency and assessor. */
export function answeredIn(
  round: Round,
  { people, meaning, day }: { people: readonly PersonFacts[]; meaning: Meaning; day: Day },
): RoundQuestion[] {
  return people.flatMap((facts) =>
    competenciesFor(round, facts, meaning, day).flatMap((competencyId) =>
      round.assessors.map((assessor): RoundQuestion => {
        const answer = answerOf(round, facts, { competencyId, assessor, day });
        const state = answer ? "answered" : stateWithout(round, day);
        return { personId: facts.personId, competencyId, assessor, state, answer };
      }),
    ),
  );
}

function competenciesFor(
  round: Round,
  facts: PersonFacts,
  meaning: Meaning,
  day: Day,
): readonly CompetencyId[] {
  if (round.competencyIds.length > 0) return round.competencyIds;
  return [...askedOn(facts, meaning, partDay(round, day)).keys()];
}

type Asked = Pick<RoundQuestion, "competencyId" | "assessor"> & { readonly day: Day };

function answerOf(
  round: Round,
  { assessments }: PersonFacts,
  { competencyId, assessor, day }: Asked,
): Assessment | null {
  const last = round.closedOn !== null && round.closedOn < day ? round.closedOn : day;
  const found = assessments.filter(
    (one) => one.competencyId === competencyId && isOn(one.assessedOn, round.opensOn, last),
  );
  return beside(found).said[assessor];
}

function stateWithout({ dueOn, closedOn }: Round, day: Day): "open" | "late" {
  return day > dueOn || (closedOn !== null && day > closedOn) ? "late" : "open";
}

export type Progress = { readonly of: number; readonly answered: number; readonly late: number };

/** How far these questions are. */
export function progressOf(questions: readonly RoundQuestion[]): Progress {
  const count = (state: RoundQuestion["state"]) =>
    questions.filter((question) => question.state === state).length;
  return { of: questions.length, answered: count("answered"), late: count("late") };
}

/** The answers about each competency of each person, side by side. */
export function sidesOf(questions: readonly RoundQuestion[]) {
  const about = groupBy(questions, (one) => `${one.personId} ${one.competencyId}`);
  return [...about.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { personId, competencyId } = first;
    return [{ personId, competencyId, ...beside(own.flatMap(({ answer }) => answer ?? [])) }];
  });
}

/** In whose name somebody speaks. */
export type Speaker = { readonly personId: PersonId | null; readonly assessor: Assessor };

/** What is asked of somebody in the name of an assessor: of themselves only as themselves. */
export function askedOfSpeaker(
  questions: readonly RoundQuestion[],
  { personId, assessor }: Speaker,
): RoundQuestion[] {
  return questions.filter(
    (question) =>
      question.assessor === assessor && (question.personId === personId) === (assessor === "self"),
  );
}

/** What they have still to say of it. */
export function owedBy(questions: readonly RoundQuestion[], speaker: Speaker): RoundQuestion[] {
  return askedOfSpeaker(questions, speaker).filter(({ state }) => state !== "answered");
}
