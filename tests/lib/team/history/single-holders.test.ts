import { expect, test } from "vitest";
import type { PersonFacts } from "@/lib/facts";
import { singleHoldersOn } from "@/lib/team/history/on-day";
import { teamHistory } from "@/lib/team/history/team-history";
import {
  aMeaning,
  anAsked,
  anAssessment,
  aPerson,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import { competencyId, personId, roleId, teamId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const networks = competencyId("networks");
const asks = (level: number) => [anAsked({ level })];
const meaning = aMeaning({
  roleCompetencies: new Map([
    [roleId("expert"), asks(3)],
    [roleId("beginner"), asks(2)],
  ]),
});

/** A member of the blue team at a level; without a role nothing is asked of them. */
function member(name: string, level: number, role: string | null): PersonFacts {
  return aPerson({
    personId: personId(name),
    roles: role === null ? [] : [aRole({ roleId: roleId(role) })],
    assessments: [anAssessment({ level })],
  });
}

function holders(people: readonly PersonFacts[], asOf = TODAY) {
  return singleHoldersOn(teamHistory(teamId("blue"), people, meaning, "attested"), asOf);
}

test("the one member at the level that roles ask for is a single holder", () => {
  expect(holders([member("ana", 3, "expert"), member("ben", 2, "expert")])).toEqual([
    { teamId: teamId("blue"), competencyId: networks, personId: personId("ana"), asked: 2 },
  ]);
});

test.each([
  [
    "a second holder takes it off the list",
    [
      ["ana", 3, "expert"],
      ["ben", 3, "expert"],
    ],
    0,
  ],
  [
    "so does a second holder of whom nothing is asked",
    [
      ["ana", 3, "expert"],
      ["ben", 3, null],
    ],
    0,
  ],
  [
    "the lowest level that any role asks for is enough",
    [
      ["ana", 3, "expert"],
      ["ben", 2, "beginner"],
    ],
    0,
  ],
  [
    "nobody at the level is no single holder",
    [
      ["ana", 1, "expert"],
      ["ben", 1, "expert"],
    ],
    0,
  ],
  [
    "what no role asks for has none",
    [
      ["ana", 3, null],
      ["ben", 1, null],
    ],
    0,
  ],
  [
    "in a team of one everything has a single holder, so nothing is said",
    [["ana", 3, "expert"]],
    0,
  ],
  [
    "somebody without a role makes a team of two",
    [
      ["ana", 3, "expert"],
      ["ben", 1, null],
    ],
    1,
  ],
] as const)("%s", (_rule, people, expected) => {
  expect(holders(people.map(([name, level, role]) => member(name, level, role)))).toHaveLength(
    expected,
  );
});

test("who has left is no member any more, and was one before", () => {
  const left = { ...member("ben", 3, "expert"), leftOn: day("2026-11-21") };
  const people = [member("ana", 3, "expert"), member("cleo", 1, "expert"), left];
  expect(holders(people).map((holder) => holder.personId)).toEqual(["ana"]);
  expect(holders(people, day("2026-11-21"))).toEqual([]);
});
