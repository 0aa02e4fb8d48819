import { expect, test } from "vitest";
import type { LevelOn } from "@/lib/competency/levels";
import { singleHolders } from "@/lib/team/single-holders";
import { competencyId, personId, roleId, teamId } from "@/tests/support/organisation/names";

const at = (person: string, level: number, required: number | null): LevelOn => ({
  personId: personId(person),
  competencyId: competencyId("kubernetes"),
  level,
  required:
    required === null ? null : { level: required, importance: "mandatory", roleId: roleId("sre") },
  gap: required === null ? 0 : Math.max(0, required - level),
});
const inBlue = () => teamId("blue");

test("the one member at the level that roles ask for is a single holder", () => {
  expect(singleHolders([at("ana", 3, 3), at("ben", 2, 3)], inBlue)).toEqual([
    {
      teamId: teamId("blue"),
      competencyId: competencyId("kubernetes"),
      personId: personId("ana"),
      asked: 2,
    },
  ]);
});

test("a second holder takes it off the list", () => {
  expect(singleHolders([at("ana", 3, 3), at("ben", 3, 3)], inBlue)).toEqual([]);
});

test("the lowest level that any role asks for is enough to be a holder", () => {
  expect(singleHolders([at("ana", 4, 4), at("ben", 2, 2)], inBlue)).toEqual([]);
});

test("what no role asks for has no single holder", () => {
  expect(singleHolders([at("ana", 3, null), at("ben", 0, null)], inBlue)).toEqual([]);
});

test("in a team of one everything has a single holder, so nothing is said", () => {
  expect(singleHolders([at("ana", 3, 3)], inBlue)).toEqual([]);
});
