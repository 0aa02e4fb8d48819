import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import type { PersonFacts, Scope } from "@/lib/facts";
import { daysInScope, isWithin, memberDays } from "@/lib/standing/scope";
import { aMeaning, aMembership, aPerson, aRole, day } from "@/tests/support/organisation/build";
import { roleId, teamId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const { parents } = aMeaning();
const EVERYBODY: Scope = { teamIds: [], roleIds: [] };

function isInScope(scope: Partial<Scope>, facts: Partial<PersonFacts> = {}, asOf: Day = TODAY) {
  const days = daysInScope({ ...EVERYBODY, ...scope }, aPerson(facts), parents);
  return days.some(({ from, until }) => from <= asOf && asOf < until);
}

describe("an analyst of the blue team, below company", () => {
  test.each([
    ["everybody", {}, true],
    ["the team", { teamIds: [teamId("blue")] }, true],
    ["a team above", { teamIds: [teamId("company")] }, true],
    ["a team beside", { teamIds: [teamId("red")] }, false],
    ["any of several teams", { teamIds: [teamId("red"), teamId("blue")] }, true],
    ["the role", { roleIds: [roleId("analyst")] }, true],
    ["another role", { roleIds: [roleId("lead")] }, false],
    ["any of several roles", { roleIds: [roleId("lead"), roleId("analyst")] }, true],
    ["the role in the team", { teamIds: [teamId("blue")], roleIds: [roleId("analyst")] }, true],
    ["the role in another team", { teamIds: [teamId("red")], roleIds: [roleId("analyst")] }, false],
  ] as const)("in the scope of %s: %s", (_name, scope, expected) => {
    expect(isInScope(scope)).toBe(expected);
  });
});

test("a team above is not within a team below", () => {
  expect(
    isInScope(
      { teamIds: [teamId("blue")] },
      { memberships: [aMembership({ teamId: teamId("company") })] },
    ),
  ).toBe(false);
});

test("who is in no team is in no scope", () => {
  expect(isInScope({}, { memberships: [] })).toBe(false);
  expect(isInScope({ roleIds: [roleId("analyst")] }, { memberships: [] })).toBe(false);
});

describe("first and last days count", () => {
  const facts = {
    joinedOn: day("2026-02-01"),
    leftOn: day("2026-10-31"),
    memberships: [aMembership({ startsOn: day("2026-03-01"), endsOn: day("2026-09-30") })],
    roles: [aRole({ startsOn: day("2026-04-01"), endsOn: day("2026-08-31") })],
  };

  test.each([
    ["before the team", "2026-02-28", false, false],
    ["the first day in the team", "2026-03-01", true, false],
    ["the first day in the role", "2026-04-01", true, true],
    ["the last day in the role", "2026-08-31", true, true],
    ["the last day in the team", "2026-09-30", true, false],
    ["the day after", "2026-10-01", false, false],
  ] as const)("%s", (_name, asOf, member, holder) => {
    expect(isInScope({}, facts, day(asOf))).toBe(member);
    expect(isInScope({ roleIds: [roleId("analyst")] }, facts, day(asOf))).toBe(holder);
  });

  test("joined later than the membership says", () => {
    const late = { joinedOn: day("2026-05-01") };
    expect(isInScope({}, late, day("2026-04-30"))).toBe(false);
    expect(isInScope({}, late, day("2026-05-01"))).toBe(true);
  });

  test("left before the membership ends", () => {
    const left = { leftOn: day("2026-05-31") };
    expect(isInScope({}, left, day("2026-05-31"))).toBe(true);
    expect(isInScope({}, left, day("2026-06-01"))).toBe(false);
  });
});

test("member days are those in the team and below it, one span for each membership", () => {
  const moved = aPerson({
    memberships: [
      aMembership({ endsOn: day("2026-05-31") }),
      aMembership({ teamId: teamId("red"), startsOn: day("2026-06-01") }),
    ],
  });
  expect(memberDays({ teamIds: [teamId("company")] }, moved, parents)).toHaveLength(2);
  expect(memberDays({ teamIds: [teamId("red")] }, moved, parents)).toHaveLength(1);
});

describe("teams that are each other's parents", () => {
  const circle = new Map([
    [teamId("hen"), teamId("egg")],
    [teamId("egg"), teamId("hen")],
  ]);

  test("do not go round for ever", () => {
    expect(isWithin(teamId("hen"), teamId("egg"), circle)).toBe(true);
    expect(isWithin(teamId("hen"), teamId("farm"), circle)).toBe(false);
  });
});
