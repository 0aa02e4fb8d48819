import { describe, expect, test } from "vitest";
import { levelsPasted, MOST } from "@/lib/assessment/pasted-levels";
import { competencyId, personId } from "@/tests/support/organisation/names";

const [ana, ben] = [personId("ana"), personId("ben")];
const [linux, testing] = [competencyId("linux"), competencyId("testing")];
const ABOUT = {
  people: [
    { id: ana, name: "Ana Ruiz" },
    { id: ben, name: "=Ben" },
    { id: personId("one"), name: "Kim Lee" },
    { id: personId("two"), name: "KIM LEE" },
  ],
  competencies: [
    { id: linux, name: "Linux" },
    { id: testing, name: "Testing" },
  ],
};

const read = (...lines: readonly string[]) => levelsPasted(lines.join("\n"), ABOUT);
const problemsOf = (...lines: readonly string[]) => {
  const found = read(...lines);
  return found.ok ? [] : found.problem;
};

test("what is copied from the matrix is read, in any order, with nothing where nothing is", () => {
  const text =
    "Person\tRole\tTesting\tLinux\r\nana ruiz\tEngineer\t2\t·\r\n'=Ben\t\t0\t 4 \r\n\r\n";
  expect(levelsPasted(text, ABOUT)).toEqual({
    ok: true,
    value: [
      { personId: ana, competencyId: testing, level: 2 },
      { personId: ben, competencyId: linux, level: 4 },
    ],
  });
});

describe("what cannot be read is said with its line, and nothing is taken", () => {
  test.each<[string, string[], string]>([
    ["no table", ["Ana Ruiz"], "Paste a table"],
    [
      "a competency that is not shown",
      ["\tCobol", "Ana Ruiz\t2"],
      "Line 1: “Cobol” is not shown here.",
    ],
    ["somebody who is not", ["\tLinux", "Zoe\t2"], "Line 2: “Zoe” is not shown here."],
    ["a name of two", ["\tLinux", "Kim Lee\t2"], "Line 2: “Kim Lee” is the name of 2 here."],
    ["a word for a level", ["\tLinux", "", "Ana Ruiz\tgood"], "Line 3: “good” is no level."],
    ["a level of no scale", ["\tLinux", "Ana Ruiz\t21"], "Line 2: “21” is no level."],
    ["half a level", ["\tLinux", "Ana Ruiz\t1.5"], "Line 2: “1.5” is no level."],
    ["only empty cells", ["\tLinux", "Ana Ruiz\t-"], "There is no level in this table."],
    ["somebody twice", ["\tLinux", "Ana Ruiz\t1", "Ana Ruiz\t2"], "stands in this table twice"],
    ["a column twice", ["\tLinux\tLinux", "Ana Ruiz\t1\t2"], "stands in this table twice"],
  ])("%s", (_what, lines, said) => {
    expect(problemsOf(...lines).join(" ")).toContain(said);
  });

  test("all of them at once", () => {
    expect(problemsOf("\tLinux\tCobol", "Zoe\t1", "Ana Ruiz\tx")).toHaveLength(3);
  });
});

test("there is a limit to what is taken at once", () => {
  const people = Array.from({ length: MOST + 1 }, (_, n) => ({ id: ana, name: `P ${n}` }));
  const lines = people.map(({ name }) => `${name}\t1`);
  const found = levelsPasted(["\tLinux", ...lines].join("\n"), { ...ABOUT, people });
  expect(found).toEqual({ ok: false, problem: [expect.stringContaining("at most 1000")] });
});
