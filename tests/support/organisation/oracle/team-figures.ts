import type { Day } from "@/lib/calendar";
import { type LevelOn, levelsOn } from "@/lib/competency/levels";
import { shareReached } from "@/lib/competency/readiness-grid";
import { countStandings } from "@/lib/coverage/coverage";
import type { PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { isExpiring, standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import { teamOnDay } from "@/lib/team/member-team";
import type { Organisation } from "@/tests/support/organisation/arbitrary";

export type FiguresQuestion = {
  readonly teamId: TeamId;
  readonly asOf: Day;
  readonly proof: Proof;
  readonly warningDays: number;
};

/** A team's figures on one day, counted over the standings and levels of its members on that day. */
export function teamFiguresOnDay({ people, meaning }: Organisation, question: FiguresQuestion) {
  const { teamId, asOf, proof } = question;
  const members = people.filter((facts) => teamOnDay(facts, asOf) === teamId);
  const slots = members.flatMap((facts) => slotsOfPerson(facts, meaning, question));
  const levels = members.flatMap((facts) => levelsOn(facts, meaning, proof, asOf));
  const ending = slots.filter((slot) => isExpiring(slot, asOf, question.warningDays));
  const byCompetency = [...groupBy(levels, (level) => level.competencyId).values()];
  return {
    people: members.length,
    counts: countStandings(slots.map((slot) => slot.standing)),
    ending: {
      slots: ending.length,
      people: new Set(ending.map((slot) => slot.personId)).size,
    },
    matters: mattersOf(slots, question),
    shares: byCompetency
      .map((own) => ({ competencyId: own[0]?.competencyId, ...shareReached(own) }))
      .filter((share) => share.required > 0),
    singleHolders: members.length < 2 ? [] : byCompetency.flatMap((own) => onlyHolder(own, teamId)),
  };
}

function slotsOfPerson(
  facts: PersonFacts,
  meaning: Organisation["meaning"],
  { asOf, proof }: FiguresQuestion,
) {
  const holder = holderOf(meaning, facts, proof);
  return meaning.requirements.flatMap((requirement) => {
    const on = standingOn(standingsOf(requirement, facts, holder), asOf);
    const { personId } = facts;
    return on ? [{ personId, requirementId: requirement.id, kind: on.standing.kind, ...on }] : [];
  });
}

type Slot = ReturnType<typeof slotsOfPerson>[number];

function mattersOf(slots: readonly Slot[], { teamId, asOf, warningDays }: FiguresQuestion) {
  const of = (kind: string, own: readonly Slot[], dayOf: (slot: Slot) => Day | null) =>
    [...groupBy(own, (slot) => slot.requirementId)].map(([requirementId, alike]) => ({
      ...{ kind, teamId, requirementId },
      people: alike.length,
      who: alike.map((slot) => slot.personId),
      day: Math.min(...alike.flatMap((slot) => dayOf(slot) ?? [])),
    }));
  const ending = slots.filter((slot) => isExpiring(slot, asOf, warningDays));
  const grace = slots.filter((slot) => slot.kind === "grace");
  const gaps = slots.filter((slot) => slot.kind === "gap");
  return [
    ...of("gap", gaps, (slot) => slot.since),
    ...of("grace", grace, (slot) => slot.until),
    ...of("ending", ending, (slot) => slot.until),
  ];
}

function onlyHolder(levels: readonly LevelOn[], teamId: TeamId) {
  const asked = levels.flatMap((level) => level.required?.level ?? []);
  const holders = levels.filter((level) => level.level >= Math.min(...asked));
  return holders.length !== 1
    ? []
    : holders.map(({ competencyId, personId }) => ({
        ...{ teamId, competencyId, personId, asked: asked.length },
      }));
}
