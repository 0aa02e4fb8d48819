import { BEGINNING, FOREVER } from "@/lib/calendar";
import type { Meaning, Membership, PersonFacts, Scope } from "@/lib/facts";
import type { TeamId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";

const ALWAYS: DaySpan = { from: BEGINNING, until: FOREVER };

/** The spans of days as a member of any of the teams and, where roles are named, holder of one of them. */
export function daysInScope(
  scope: Scope,
  facts: PersonFacts,
  parents: Meaning["parents"],
): DaySpan[] {
  const roles = roleDays(scope, facts);
  if (roles.length === 0) return [];
  return memberDays(scope, facts, parents).flatMap((member) =>
    roles.map((role) => overlap(member, role)),
  );
}

function roleDays({ roleIds }: Scope, { roles }: PersonFacts): DaySpan[] {
  if (roleIds.length === 0) return [ALWAYS];
  return roles
    .filter((role) => roleIds.includes(role.roleId))
    .map((role) => daysOf(role.startsOn, role.endsOn));
}

/**
 * The spans of days as a member of any of the teams, subtrees included (of any team at all where
 * none is named), while with the organisation.
 */
export function memberDays(
  { teamIds }: Pick<Scope, "teamIds">,
  facts: PersonFacts,
  parents: Meaning["parents"],
): DaySpan[] {
  const isInScope = (membership: Membership) =>
    teamIds.length === 0 || teamIds.some((team) => isWithin(membership.teamId, team, parents));
  const employed = daysOf(facts.joinedOn, facts.leftOn);
  return facts.memberships
    .filter(isInScope)
    .map((membership) => overlap(daysOf(membership.startsOn, membership.endsOn), employed));
}

/** Whether a team is `ancestor` or lies below it. */
export function isWithin(team: TeamId, ancestor: TeamId, parents: Meaning["parents"]): boolean {
  let current: TeamId | null = team;
  for (let depth = 0; current !== null && depth <= parents.size; depth++) {
    if (current === ancestor) return true;
    current = parents.get(current) ?? null;
  }
  return false;
}
