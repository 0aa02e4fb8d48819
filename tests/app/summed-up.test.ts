import { expect, test } from "vitest";
import { summedUp } from "@/app/(dashboard)/_overview/summed-up";
import { addDays } from "@/lib/calendar";
import { teamHistory } from "@/lib/team/history/team-history";
import { aMeaning, aPerson, aRequirement, day } from "@/tests/support/organisation/build";
import { personId, teamId } from "@/tests/support/organisation/names";

const BLUE = teamId("blue");
const meaning = aMeaning({ requirements: [aRequirement()] });
const question = { asOf: day("2026-11-22"), warningDays: 90, teamId: null };

function facts(...people: readonly string[]) {
  const members = people.map((name) => aPerson({ personId: personId(name) }));
  const place = { id: BLUE, name: "Blue", parentId: null, path: "Blue", depth: 1, version: 1 };
  return {
    histories: new Map([[BLUE, teamHistory(BLUE, members, meaning, "attested")]]),
    teams: [place],
    competencies: [],
  };
}

test("what depends on the same is summed up once, whoever asks", () => {
  const blue = facts("ada");
  const first = summedUp(blue, question);
  expect(summedUp({ ...blue, competencies: [] }, { ...question })).toBe(first);
  expect(first.figures.slots.gap).toBe(1);
});

test("another history, another name or another day is summed up anew", () => {
  const blue = facts("ada");
  expect(summedUp(blue, question).figures.sections.map(({ name }) => name)).toEqual(["Blue"]);
  expect(summedUp(facts("ada", "ben"), question).figures.people).toBe(2);
  const green = blue.teams.map((team) => ({ ...team, name: "Green" }));
  const renamed = summedUp({ ...blue, teams: green }, question);
  expect(renamed.figures.sections.map(({ name }) => name)).toEqual(["Green"]);
  expect(summedUp(blue, { ...question, asOf: day("2019-01-01") }).figures.people).toBe(0);
});

test("what nobody has asked for lately is forgotten", () => {
  const blue = facts("ada");
  const first = summedUp(blue, question);
  for (let days = 1; days <= 7; days++) {
    summedUp(blue, { ...question, asOf: addDays(question.asOf, days) });
  }
  expect(summedUp(blue, question)).toBe(first);
  for (let days = 1; days <= 8; days++) {
    summedUp(blue, { ...question, asOf: addDays(question.asOf, days) });
  }
  expect(summedUp(blue, question)).not.toBe(first);
});
