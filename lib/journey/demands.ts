import type { Day } from "@/lib/calendar";
import { askedByRole } from "@/lib/competency/asked";
import type { Meaning, PersonFacts, RequirementVersion, TeamMinimum } from "@/lib/facts";
import type { CompetencyId, PathwayId, PersonId, RequirementId, TeamMinimumId } from "@/lib/ids";
import { type PathwayPart, ruleOfPart } from "@/lib/pathway/part";
import type { Proof } from "@/lib/proof";
import { versionOn } from "@/lib/requirement/version";
import { holderOf } from "@/lib/rule/holder";
import type { World } from "@/lib/sandbox/world";
import { isOn, isWithinSpan } from "@/lib/span";
import { daysInScope, memberDays } from "@/lib/standing/scope";
import { headCountOf } from "@/lib/team/minimum";
import { at } from "@/lib/timeline/timeline";
import type { Goal } from "./goal";
import type { Demand } from "./planner/question";

/** A thing that people are asked for. */
export type About =
  | { readonly kind: "competency"; readonly id: CompetencyId; readonly level: number }
  | { readonly kind: "requirement"; readonly id: RequirementId }
  | { readonly kind: "minimum"; readonly id: TeamMinimumId }
  /** `id`: of its pathway. */
  | { readonly kind: "part"; readonly id: PathwayId; readonly part: PathwayPart };

/** Tells a thing from all others of one goal. */
export function keyOfAbout(about: About): string {
  const own = `${about.kind} ${about.id}`;
  if (about.kind !== "part") return own;
  return `${own} ${about.part.kind === "required" ? about.part.credentialId : about.part.name}`;
}

/** A demand with what it is about. */
export type JourneyDemand = Demand & {
  readonly about: About;
  /** So many meet it who have no part in the journey, and count as well. */
  readonly others: number;
};

export type Wish = {
  readonly goal: Goal;
  /** Who has a part in it. */
  readonly people: readonly PersonId[];
  /** The last day, on which it has to hold. */
  readonly until: Day;
  readonly proof: Proof;
};

/**
 * What the goal comes to, thing by thing and, where everybody is asked, person by person. `minimums`: those
 * in force for the team on the last day. `parts`: of the pathway, where that is the goal. Nothing is asked
 * of whom the world does not know.
 */
export function demandsOf(
  wish: Wish,
  world: World,
  minimums: readonly TeamMinimum[],
  parts: readonly PathwayPart[] = [],
): JourneyDemand[] {
  const { goal } = wish;
  const own = world.people.filter(({ personId }) => wish.people.includes(personId));
  switch (goal.kind) {
    case "role":
      return own.flatMap((facts) => ofRole(goal, facts, wish, world.meaning));
    case "requirements":
      return own.flatMap((facts) => ofRequirements(goal, facts, wish, world.meaning));
    case "minimums":
      return minimums.flatMap((minimum) => ofMinimum(minimum, own, wish, world));
    case "competencies":
      return ofCompetencies(goal, own);
    case "pathway":
      return own.flatMap((facts) => parts.map((part) => ofPerson(facts, partOf(goal, part))));
  }
}

type Of<Kind extends Goal["kind"]> = Extract<Goal, { readonly kind: Kind }>;

/** What the role asks for in competencies, and what is required of its holders, as if they held it. */
function ofRole(
  { roleId, desirableToo }: Of<"role">,
  facts: PersonFacts,
  { until }: Wish,
  meaning: Meaning,
): JourneyDemand[] {
  const asked = askedByRole(meaning, roleId, until).filter(
    ({ importance }) => desirableToo || importance === "mandatory",
  );
  const roles = [...facts.roles, { roleId, startsOn: until, endsOn: null }];
  const inRole = { ...facts, roles };
  const required = requiredOn(until, inRole, meaning).filter(({ version }) =>
    version.scope.roleIds.includes(roleId),
  );
  return [
    ...asked.map(({ competencyId, level }) => ofPerson(facts, competencyAt(competencyId, level))),
    ...required.map((one) => ofPerson(facts, requirementIn(one))),
  ];
}

function ofRequirements(
  { requirementIds }: Of<"requirements">,
  facts: PersonFacts,
  { until }: Wish,
  meaning: Meaning,
): JourneyDemand[] {
  return requiredOn(until, facts, meaning)
    .filter(({ id }) => requirementIds.length === 0 || requirementIds.includes(id))
    .map((one) => ofPerson(facts, requirementIn(one)));
}

type Required = { readonly id: RequirementId; readonly version: RequirementVersion };

/** What is required of somebody on the day, and not waived. Grace is time to get there, and no way around it. */
function requiredOn(day: Day, facts: PersonFacts, { requirements, parents }: Meaning): Required[] {
  return requirements.flatMap(({ id, versions }) => {
    const version = versionOn(versions, day);
    if (!version) return [];
    const isAsked = daysInScope(version.scope, facts, parents).some((span) =>
      isWithinSpan(day, span),
    );
    const isWaived = facts.waivers.some(
      (waiver) => waiver.requirementId === id && isOn(day, waiver.startsOn, waiver.endsOn),
    );
    return isAsked && !isWaived ? [{ id, version }] : [];
  });
}

/** Others who meet it count, and are asked for nothing. */
function ofMinimum(
  minimum: TeamMinimum,
  own: readonly PersonFacts[],
  { people, until, proof }: Wish,
  { people: all, meaning }: World,
): JourneyDemand[] {
  const candidates = all.map((facts) => ({ facts, holder: holderOf(meaning, facts, proof) }));
  const counted = headCountOf(minimum, candidates, meaning.parents).people;
  const others = counted.filter(
    ({ facts, days }) => !people.includes(facts.personId) && at(days, until),
  ).length;
  const members = own.filter((facts) =>
    memberDays({ teamIds: [minimum.teamId] }, facts, meaning.parents).some((span) =>
      isWithinSpan(until, span),
    ),
  );
  return [
    {
      ...{ key: `minimum ${minimum.id}`, about: { kind: "minimum", id: minimum.id } },
      ...{ rule: minimum.target, regulated: true, others },
      people: members.map(({ personId }) => personId),
      needed: Math.max(0, minimum.minimum - others),
    },
  ];
}

function ofCompetencies(
  { competencyIds, level, holders }: Of<"competencies">,
  own: readonly PersonFacts[],
): JourneyDemand[] {
  const people = own.map(({ personId }) => personId);
  return competencyIds.flatMap((id): JourneyDemand[] => {
    const asked = competencyAt(id, level);
    if (holders === null) return own.map((facts) => ofPerson(facts, asked));
    return [{ ...asked, key: `competency ${id}`, people, needed: holders, others: 0 }];
  });
}

type Asked = Pick<JourneyDemand, "about" | "rule" | "regulated">;

function competencyAt(id: CompetencyId, level: number): Asked {
  return {
    about: { kind: "competency", id, level },
    rule: { competency: id, level },
    regulated: true,
  };
}

function requirementIn({ id, version: { rule, regulated } }: Required): Asked {
  return { about: { kind: "requirement", id }, rule, regulated };
}

/** What is on a pathway has to be earned itself. */
function partOf({ pathwayId }: Of<"pathway">, part: PathwayPart): Asked {
  const about = { kind: "part", id: pathwayId, part } as const;
  return { about, rule: ruleOfPart(part), regulated: true };
}

function ofPerson({ personId }: PersonFacts, asked: Asked): JourneyDemand {
  const key = `${keyOfAbout(asked.about)} ${personId}`;
  return { ...asked, key, people: [personId], needed: 1, others: 0 };
}
