import { addDays, type Day, FOREVER } from "@/lib/calendar";
import type {
  Meaning,
  PersonFacts,
  Requirement,
  RequirementVersion,
  Scope,
  Waiver,
} from "@/lib/facts";
import type { TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Standing } from "@/lib/standing/standing";
import { carriers, holds, isBelowLevel, isDuring } from "./rule";

export type Question = {
  readonly requirement: Requirement;
  readonly person: PersonFacts;
  readonly meaning: Meaning;
  readonly lowest: Proof;
};

/** The standing on each of the days, which follow each other without a hole; null where nothing is asked. */
export function standingsOnDays(question: Question, days: readonly Day[]): (Standing | null)[] {
  const firstMet = new Map(
    question.requirement.versions.map((version) => [
      version,
      days.find((day) => holds(version.rule, { ...question, day })),
    ]),
  );
  let askedSince: Day | null = null;
  return days.map((day) => {
    const version = versionAsking(question, day);
    askedSince = version && (askedSince ?? day);
    if (version === null || askedSince === null) return null;
    const graceUntil = addDays(askedSince, version.graceDays);
    const wasMet = (firstMet.get(version) ?? FOREVER) < day;
    return standingOnDay(question, day, { version, graceUntil, wasMet });
  });
}

type Past = {
  readonly version: RequirementVersion;
  readonly graceUntil: Day;
  readonly wasMet: boolean;
};

/** Met comes before waived, waived before grace, grace before gap. */
function standingOnDay(
  question: Question,
  day: Day,
  { version, graceUntil, wasMet }: Past,
): Standing {
  const look = { ...question, day };
  if (holds(version.rule, look)) return { kind: "met", by: carriers(version.rule, look) };
  const waiver = waiverOn(question, day);
  if (waiver) return { kind: "waived", waiverId: waiver.id };
  if (day < graceUntil) return { kind: "grace", until: graceUntil };
  if (wasMet) return { kind: "gap", reason: "lapsed" };
  return { kind: "gap", reason: isBelowLevel(version.rule, look) ? "below-level" : "missing" };
}

/** The version in effect, if the person is a member and a role holder as its scope says. */
export function versionAsking(question: Question, day: Day): RequirementVersion | null {
  const version = question.requirement.versions.findLast((v) => v.effectiveFrom <= day);
  if (!version || !isDuring(day, version.effectiveFrom, version.effectiveUntil)) return null;
  return isInScope(version.scope, question, day) ? version : null;
}

function isInScope(scope: Scope, { person, meaning }: Question, day: Day): boolean {
  const holdsRole = person.roles
    .filter((role) => isDuring(day, role.startsOn, role.endsOn))
    .some((role) => scope.roleIds.includes(role.roleId));
  return (scope.roleIds.length === 0 || holdsRole) && isMember(scope.teamIds, person, meaning, day);
}

/** With the organisation, and in one of the teams or below it; in any team where none is named. */
export function isMember(
  teamIds: readonly TeamId[],
  person: PersonFacts,
  meaning: Meaning,
  day: Day,
): boolean {
  if (!isDuring(day, person.joinedOn, person.leftOn)) return false;
  return person.memberships
    .filter((membership) => isDuring(day, membership.startsOn, membership.endsOn))
    .flatMap((membership) => teamAndAbove(membership.teamId, meaning))
    .some((teamId) => teamIds.length === 0 || teamIds.includes(teamId));
}

function teamAndAbove(teamId: TeamId, meaning: Meaning): TeamId[] {
  const parent = meaning.parents.get(teamId) ?? null;
  return parent === null ? [teamId] : [teamId, ...teamAndAbove(parent, meaning)];
}

function waiverOn({ requirement, person }: Question, day: Day): Waiver | undefined {
  return person.waivers
    .filter((waiver) => waiver.requirementId === requirement.id)
    .filter((waiver) => isDuring(day, waiver.startsOn, waiver.endsOn))
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** The unbroken run of one kind (of gaps: of one reason) around the day at `index`: first day, first day after. */
export function runOnDays(
  standings: readonly (Standing | null)[],
  days: readonly Day[],
  index: number,
): { since: Day | undefined; until: Day | null } {
  const label = (i: number) => {
    const standing = standings[i] ?? null;
    return standing?.kind === "gap" ? standing.reason : standing?.kind;
  };
  let first = index;
  while (first > 0 && label(first - 1) === label(index)) first--;
  let next = index;
  while (next < days.length && label(next) === label(index)) next++;
  return { since: days[first], until: days[next] ?? null };
}
