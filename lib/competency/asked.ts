import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import type { Importance, Meaning, PersonFacts, RoleCompetency } from "@/lib/facts";
import type { CompetencyId, RoleId } from "@/lib/ids";
import { daysOf, isOn } from "@/lib/span";
import { inOrder, type Timeline } from "@/lib/timeline/timeline";

/** A level that roles ask for, and which role asks for the highest. */
export type Asked = {
  readonly level: number;
  readonly importance: Importance;
  readonly roleId: RoleId;
};

/** `askedOn` on every day. */
export function askedOverTime(
  facts: PersonFacts,
  meaning: Meaning,
): Timeline<ReadonlyMap<CompetencyId, Asked>> {
  const asking = new Set(facts.roles.map(({ roleId }) => roleId));
  const stays = [
    ...facts.roles,
    ...[...asking].flatMap((roleId) => meaning.roleCompetencies.get(roleId) ?? []),
  ].map(({ startsOn, endsOn }) => daysOf(startsOn, endsOn));
  const edges = [daysOf(facts.joinedOn, facts.leftOn), ...stays].flatMap((days) => [
    days.from,
    days.until,
  ]);
  return inOrder([BEGINNING, ...edges])
    .filter((day) => day !== FOREVER)
    .map((from) => ({ from, value: askedOn(facts, meaning, from) }));
}

/** What the roles held on the day ask for together: of two levels the higher, of two importances mandatory. */
export function askedOn(facts: PersonFacts, meaning: Meaning, asOf: Day): Map<CompetencyId, Asked> {
  const asked = new Map<CompetencyId, Asked>();
  for (const roleId of rolesOn(facts, asOf)) {
    for (const { competencyId, level, importance } of askedByRole(meaning, roleId, asOf)) {
      const known = asked.get(competencyId);
      asked.set(
        competencyId,
        known ? stricter(known, { level, importance, roleId }) : { level, importance, roleId },
      );
    }
  }
  return asked;
}

/** What one role asks for of whoever would take it on the day. */
export function askedOf(meaning: Meaning, roleId: RoleId, asOf: Day): Map<CompetencyId, Asked> {
  return new Map(
    askedByRole(meaning, roleId, asOf).map(({ competencyId, level, importance }) => [
      competencyId,
      { level, importance, roleId },
    ]),
  );
}

/** What one role asks for on the day. */
export function askedByRole(meaning: Meaning, roleId: RoleId, asOf: Day): RoleCompetency[] {
  return (meaning.roleCompetencies.get(roleId) ?? []).filter(({ startsOn, endsOn }) =>
    isOn(asOf, startsOn, endsOn),
  );
}

function stricter(a: Asked, b: Asked): Asked {
  const higher = b.level > a.level ? b : a;
  const isMandatory = a.importance === "mandatory" || b.importance === "mandatory";
  return { ...higher, importance: isMandatory ? "mandatory" : "desirable" };
}

/** The roles held on a day, while with the organisation. */
export function rolesOn(facts: PersonFacts, asOf: Day): RoleId[] {
  if (!isOn(asOf, facts.joinedOn, facts.leftOn)) return [];
  const held = facts.roles.filter(({ startsOn, endsOn }) => isOn(asOf, startsOn, endsOn));
  return [...new Set(held.map((role) => role.roleId))];
}
