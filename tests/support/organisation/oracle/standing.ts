import { addDays, type Day } from "@/lib/calendar";
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
import type { StandingOn } from "@/lib/standing/standing-on";
import { carriers, holds, isBelowLevel, isDuring, type Look, policiesBehind } from "./rule";

export type Question = {
  readonly requirement: Requirement;
  readonly person: PersonFacts;
  readonly meaning: Meaning;
  readonly lowest: Proof;
};

/** The standing on each of the days, which follow each other without a hole; null where nothing is asked. */
export function standingsOnDays(question: Question, days: readonly Day[]): (Standing | null)[] {
  const asking = days.map((day) => versionAsking(question, day));
  const metBefore = new Set<RequirementVersion>();
  let askedSince: Day | null = null;
  return days.map((day, index) => {
    const version = asking[index] ?? null;
    askedSince = version && (askedSince ?? day);
    const past = { askedSince: askedSince ?? day, metBefore: new Set(metBefore) };
    for (const each of new Set(asking)) {
      if (each && holds(each.rule, lookUnder(each, question, day))) metBefore.add(each);
    }
    return version && standingOnDay(question, version, day, past);
  });
}

/** What is regulated has to be held itself. */
function lookUnder({ regulated }: RequirementVersion, question: Question, day: Day): Look {
  return regulated
    ? { ...question, day }
    : { ...question, day, policies: question.meaning.policies };
}

type Past = {
  readonly askedSince: Day;
  readonly metBefore: ReadonlySet<RequirementVersion>;
};

/** Met comes before waived, waived before grace, grace before gap. */
function standingOnDay(
  question: Question,
  version: RequirementVersion,
  day: Day,
  { askedSince, metBefore }: Past,
): Standing {
  const look = lookUnder(version, question, day);
  if (holds(version.rule, look)) {
    const { rule } = version;
    return { kind: "met", by: carriers(rule, look), policies: policiesBehind(rule, look) };
  }
  const waiver = waiverOn(question, day);
  if (waiver) return { kind: "waived", waiverId: waiver.id };
  const graceUntil = addDays(askedSince, version.graceDays);
  if (day < graceUntil) return { kind: "grace", until: graceUntil };
  if (metBefore.has(version)) return { kind: "gap", reason: "lapsed" };
  return { kind: "gap", reason: isBelowLevel(version.rule, look) ? "below-level" : "missing" };
}

/** The version in effect, if the person is a member and a role holder as its scope says. */
function versionAsking(question: Question, day: Day): RequirementVersion | null {
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

/**
 * The standing on the day at `index` with its unbroken run of one kind (of gaps: of one reason): its
 * first day, and the first day after it. What is met when the requirement ends has no end.
 */
export function runOnDays(
  standings: readonly (Standing | null)[],
  days: readonly Day[],
  index: number,
): StandingOn | null {
  const standing = standings[index] ?? null;
  const label = (i: number) => {
    const other = standings[i] ?? null;
    return other?.kind === "gap" ? other.reason : other?.kind;
  };
  let first = index;
  while (first > 0 && label(first - 1) === label(index)) first--;
  let next = index;
  while (next < days.length && label(next) === label(index)) next++;
  const since = days[first];
  if (standing === null || since === undefined) return null;
  const isMetToTheEnd = standing.kind === "met" && label(next) === undefined;
  return { standing, since, until: isMetToTheEnd ? null : (days[next] ?? null) };
}
