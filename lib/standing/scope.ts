import type { Meaning, Membership, PersonFacts, RequirementVersion, Scope } from "@/lib/facts";
import type { TeamId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { whenever } from "@/lib/timeline/of-spans";
import { combine, type Timeline } from "@/lib/timeline/timeline";

/** Days as a member of any team in the scope, subtrees included, while with the organisation. */
export function memberDays(
  facts: PersonFacts,
  scope: Pick<Scope, "teamIds">,
  parents: Meaning["parents"],
): Timeline<boolean> {
  const inScope = (membership: Membership) =>
    scope.teamIds.length === 0 ||
    scope.teamIds.some((teamId) => isWithin(membership.teamId, teamId, parents));
  return whenever(facts.memberships.filter(inScope).map((m) => employed(facts, m)));
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

/** The dates of a membership or role, cut to the days with the organisation. */
function employed(
  facts: PersonFacts,
  { startsOn, endsOn }: Pick<Membership, "startsOn" | "endsOn">,
): DaySpan {
  return overlap(daysOf(startsOn, endsOn), daysOf(facts.joinedOn, facts.leftOn));
}

/** On which days a version asks something of the person: member and role holder, while in effect. */
export function asked(
  version: RequirementVersion,
  facts: PersonFacts,
  parents: Meaning["parents"],
): Timeline<boolean> {
  const both = (a: boolean, b: boolean) => a && b;
  const member = memberDays(facts, version.scope, parents);
  const effect = whenever([daysOf(version.effectiveFrom, version.effectiveUntil)]);
  const memberInEffect = combine(member, effect, both);
  if (version.scope.roleIds.length === 0) return memberInEffect;
  return combine(memberInEffect, roleDays(facts, version.scope), both);
}

function roleDays(facts: PersonFacts, scope: Scope): Timeline<boolean> {
  const held = facts.roles.filter((role) => scope.roleIds.includes(role.roleId));
  return whenever(held.map((role) => employed(facts, role)));
}
