import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts, RoleCompetency, TeamMinimum } from "@/lib/facts";
import type { CompetencyId, PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Standing } from "@/lib/standing/standing";
import type { MinimumOn } from "@/lib/team/minimum";
import { holds, isDuring, type Look, levelShown } from "./rule";
import { isMember } from "./standing";

/** Met ÷ (met + grace + gap) in plain counting; null where nothing is asked of anybody. */
export function coverageOnDay(standings: readonly (Standing | null)[]) {
  const count = (kind: Standing["kind"]) => standings.filter((s) => s?.kind === kind).length;
  const required = count("met") + count("grace") + count("gap");
  return {
    met: count("met"),
    grace: count("grace"),
    waived: count("waived"),
    gap: count("gap"),
    coverage: required === 0 ? null : count("met") / required,
  };
}

/** How many of the role's competencies are at their level, and which mandatory ones are not. */
export function readinessOnDay(required: readonly RoleCompetency[], look: Look) {
  const isShort = (r: RoleCompetency) => levelShown(r.competencyId, look) < r.level;
  const met = required.filter((r) => !isShort(r)).length;
  return {
    met,
    required: required.length,
    readiness: required.length > 0 ? met / required.length : null,
    levelsShort: required
      .filter(isShort)
      .reduce((sum, r) => sum + r.level - levelShown(r.competencyId, look), 0),
    mandatoryMissing: required
      .filter((r) => r.importance === "mandatory" && isShort(r))
      .map((r): CompetencyId => r.competencyId),
  };
}

type TeamQuestion = {
  readonly minimum: TeamMinimum;
  readonly people: readonly PersonFacts[];
  readonly meaning: Meaning;
  readonly lowest: Proof;
};

/** How the team stands on each of the days, which follow each other without a hole. */
export function minimumOnDays(question: TeamQuestion, days: readonly Day[]): MinimumOn[] {
  const { minimum } = question;
  const holdersOn = new Map(days.map((day) => [day, holdersOnDay(question, day)]));
  const countOn = (day: Day) => holdersOn.get(day)?.length ?? 0;
  return days.map((asOf) => {
    const holders = holdersOn.get(asOf) ?? [];
    const broken = days
      .filter((day) => day >= asOf && isDuring(day, minimum.startsOn, minimum.endsOn))
      .find((day) => countOn(day) < minimum.minimum);
    return {
      holders,
      depth: holders.length - minimum.minimum,
      firstBreakOn: broken ?? null,
      singleHolder: (holders.length === 1 && holders[0]) || null,
    };
  });
}

function holdersOnDay({ minimum, people, meaning, lowest }: TeamQuestion, day: Day): PersonId[] {
  return people
    .filter((person) => isMember([minimum.teamId], person, meaning, day))
    .filter((person) => holds(minimum.target, { person, meaning, day, lowest }))
    .map((person) => person.personId);
}
