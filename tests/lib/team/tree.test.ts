import { expect, test } from "vitest";
import { outlineBelow, partsOf, sectionOf, sectionsBelow, sumsBelow } from "@/lib/team/tree";
import { teamId } from "@/tests/support/organisation/names";

const team = (name: string, parent: string | null) => ({
  id: teamId(name),
  parentId: parent === null ? null : teamId(parent),
});
const names = (teams: readonly { id: string }[]) => teams.map((t) => t.id);

const COMPANY = [
  team("company", null),
  team("technology", "company"),
  team("sales", "company"),
  team("platform", "technology"),
];

test("a lone root is opened, so that an organisation starts with its parts", () => {
  expect(names(sectionsBelow(COMPANY, null))).toEqual([teamId("technology"), teamId("sales")]);
});

test("a team's sections are its children", () => {
  expect(names(sectionsBelow(COMPANY, teamId("technology")))).toEqual([teamId("platform")]);
});

test("a team without teams below stands for itself", () => {
  expect(names(sectionsBelow(COMPANY, teamId("sales")))).toEqual([teamId("sales")]);
});

test("a team whose parent cannot be seen is a top team", () => {
  const seen = COMPANY.filter((t) => t.id !== teamId("company"));
  expect(names(sectionsBelow(seen, null))).toEqual([teamId("technology"), teamId("sales")]);
});

test("every team lies in the section that it is or is below", () => {
  const of = sectionOf(COMPANY, sectionsBelow(COMPANY, null));
  expect(of.get(teamId("platform"))).toBe(teamId("technology"));
  expect(of.get(teamId("sales"))).toBe(teamId("sales"));
  expect(of.has(teamId("company"))).toBe(false);
});

test("few sections are shown with their parts behind each", () => {
  const outline = outlineBelow(COMPANY, null).map(({ team: shown, depth }) => [shown.id, depth]);
  expect(outline).toEqual([
    [teamId("technology"), 0],
    [teamId("platform"), 1],
    [teamId("sales"), 0],
  ]);
});

test("the columns of a table are what is behind each section, and a section without for itself", () => {
  expect(names(partsOf(COMPANY))).toEqual([teamId("platform"), teamId("sales")]);
});

test("the columns are the sections where there are many of them, or much behind them", () => {
  const wide = Array.from({ length: 12 }, (_, n) => team(`part ${n}`, "technology"));
  expect(names(partsOf([...COMPANY, ...wide]))).toEqual([teamId("technology"), teamId("sales")]);
  const flat = Array.from({ length: 5 }, (_, n) => team(`part ${n}`, "company"));
  expect(partsOf([...COMPANY, ...flat])).toHaveLength(7);
});

test("a team without teams below is not its own part", () => {
  expect(outlineBelow(COMPANY, teamId("sales"))).toHaveLength(1);
});

test("a team's sum counts all that lies below it, each team once", () => {
  const own = new Map([
    [teamId("company"), 1],
    [teamId("technology"), 20],
    [teamId("sales"), 300],
    [teamId("platform"), 4_000],
  ]);
  const sums = sumsBelow(
    COMPANY,
    (id) => own.get(id) ?? 0,
    (a, b) => a + b,
  );
  expect(Object.fromEntries(sums)).toEqual({
    company: 4_321,
    technology: 4_020,
    sales: 300,
    platform: 4_000,
  });
});

test("a sum goes no higher than the reader sees", () => {
  const seen = COMPANY.filter((t) => t.id !== teamId("company"));
  const count = sumsBelow(
    seen,
    () => 1,
    (a, b) => a + b,
  );
  expect([...count.keys()]).toEqual(names(seen));
});
