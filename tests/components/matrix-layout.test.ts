import { describe, expect, test } from "vitest";
import { type LayoutChoice, layoutOf } from "@/components/matrix/layout";
import type { Matrix } from "@/components/matrix/matrix-data";
import { textTable } from "@/components/matrix/text-table";
import { packCell, packStanding } from "@/lib/timeline/matrix/cell";

const PEOPLE = [
  ["Ana Ruiz", "Engineer"],
  ["Ben Adeyemi", ""],
  ["Chloé Martin", "Engineer"],
  ["=Dmitri\tVolkov", "Analyst"],
] as const;
const LEVELS = [
  [1, 3],
  [2, 0],
  [3, 3],
  [0, 1],
];

const matrix: Matrix = {
  kind: "levels",
  levels: ["none", "Aware", "Working", "Practitioner"],
  people: PEOPLE.map(([name, note]) => ({
    id: name,
    name,
    note,
    team: name < "B" ? "Blue" : "",
    href: "/",
  })),
  columns: [
    { id: "linux", name: "Linux", area: "Runtime" },
    { id: "testing", name: "Testing", area: "Ways" },
  ],
  values: LEVELS.flat().map((shown) => packCell({ shown, required: 1 })),
};
const EVERYBODY = [0, 1, 2, 3];
const PLAIN: LayoutChoice = {
  ...{ columns: "required", order: "name", onlySingle: false, by: "", group: "none" },
  ...{ people: "", words: "", only: [], onlyDiffering: false, pinned: [], hidden: [] },
};

describe("a matrix is shown", () => {
  test.each<[string, Partial<LayoutChoice>, readonly (number | string)[], number[]]>([
    ["as it is", {}, [0, 1, 2, 3], [0, 1]],
    ["sorted by a column, the highest first", { by: "linux" }, [2, 1, 0, 3], [0, 1]],
    ["by a column that is gone, as it is", { by: "gone" }, [0, 1, 2, 3], [0, 1]],
    ["with some people, by every word", { people: "  MARTIN engin" }, [2], [0, 1]],
    ["with nobody", { people: "zzz" }, [], [0, 1]],
    ["with the columns of an area", { words: "runt" }, [0, 1, 2, 3], [0]],
    ["without a column", { hidden: ["linux"] }, [0, 1, 2, 3], [1]],
    ["with a column in front", { pinned: ["testing"] }, [0, 1, 2, 3], [1, 0]],
    [
      "with some next to each other",
      { only: ["Chloé Martin", "Ana Ruiz", "gone"] },
      [0, 2],
      [0, 1],
    ],
    [
      "with two who differ in one column only",
      { only: ["Ana Ruiz", "Chloé Martin"], onlyDiffering: true },
      [0, 2],
      [0],
    ],
    ["by teams", { group: "team" }, ["Blue · 2", 0, 3, "No team · 2", 1, 2], [0, 1]],
    [
      "by roles, who has none last",
      { group: "role" },
      ["Analyst · 1", 3, "Engineer · 2", 0, 2, "No role · 1", 1],
      [0, 1],
    ],
  ])("%s", (_how, change, rows, columns) => {
    expect(layoutOf(matrix, EVERYBODY, { ...PLAIN, ...change })).toMatchObject({ rows, columns });
  });

  test("beside a role, which counts nowhere and comes first", () => {
    const [first, ...others] = matrix.people;
    const people = [{ ...first, id: "role", name: "Lead", isRole: true } as const, ...others];
    const beside: Matrix = { ...matrix, people: people as Matrix["people"] };
    const layout = layoutOf(beside, EVERYBODY, { ...PLAIN, order: "gaps", people: "ben" });
    expect(layout.rows).toEqual([0, 1]);
    expect(layout.sums).toEqual(layoutOf(matrix, [1, 2, 3], PLAIN).sums);
    expect(layout.reached[0]).toBeUndefined();
  });

  test("with the same numbers, whoever is looked for", () => {
    const all = layoutOf(matrix, EVERYBODY, PLAIN);
    const one = layoutOf(matrix, EVERYBODY, { ...PLAIN, people: "ana", hidden: ["linux"] });
    expect([one.sums, one.reached]).toEqual([all.sums, all.reached]);
  });
});

describe("for a spreadsheet", () => {
  test("what is shown is lines with tabs, and no name runs as a formula or breaks its line", () => {
    const layout = layoutOf(matrix, EVERYBODY, { ...PLAIN, group: "role", hidden: ["testing"] });
    expect(textTable(matrix, layout).split("\n")).toEqual([
      "Person\tRole\tLinux",
      "'=Dmitri Volkov\tAnalyst\t0",
      "Ana Ruiz\tEngineer\t1",
      "Chloé Martin\tEngineer\t3",
      "Ben Adeyemi\t\t2",
    ]);
  });

  test("standings are words, and nothing where nothing is", () => {
    const standings: Matrix = {
      ...matrix,
      kind: "standings",
      people: matrix.people.slice(0, 1),
      values: [packStanding("lapsed", { isAsked: true }), 0],
    };
    const layout = layoutOf(standings, [0], { ...PLAIN, columns: "all" });
    expect(textTable(standings, layout)).toBe("Person\tRole\tLinux\nAna Ruiz\tEngineer\tlapsed");
  });
});
