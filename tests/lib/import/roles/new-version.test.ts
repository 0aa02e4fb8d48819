import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportSettings } from "@/lib/import/import";
import type { Plan } from "@/lib/import/plan/plan";
import { editionOn } from "@/lib/import/roles/editions";
import { arbitraryFile } from "@/tests/support/import/arbitrary-file";
import { day, importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";
import { basesOf, EMPTY, type World, written } from "@/tests/support/import/world";

const HEADER = "framework | role | competency | competency_key | level | competency_description";
const DAY = "2027-01-01";
const NEW: Partial<ImportSettings> = { version: { label: "2", effectiveFrom: DAY } };

function plan(
  lines: readonly string[],
  world: World,
  settings: Partial<ImportSettings> = {},
): Plan {
  return planText("roles", [HEADER, ...lines.map((line) => `Seafaring | ${line}`)], {
    world,
    settings,
  });
}

const FIRST = written(
  EMPTY,
  plan(
    [
      "Mate | Knots | K1 | 2 | Ties them.",
      "Mate | Splicing | K2 | 3 | Joins ropes.",
      "Cook | Stews | K3 | 1 | Hot.",
    ],
    EMPTY,
  ).writes,
);

const named = ({ difference }: Plan) =>
  (difference ?? []).map(({ part, kind, name }) => `${part} ${kind}: ${name}`).sort();

/** What is asked on a day, as "role competency level". */
function askedOn(world: World, on: string): string[] {
  const nameOf = (id: string) =>
    [...world.roles, ...world.competencies].find((own) => own.id === id)?.name;
  const [framework] = world.frameworks;
  if (!framework) throw new Error("There is no framework.");
  const { asked } = editionOn(basesOf(world).roles, framework.id, day(on));
  return [...asked]
    .map(([pair, { level }]) => [...pair.split(" ").map(nameOf), level].join(" "))
    .sort();
}

describe("a newer version of a framework", () => {
  const lines = [
    "Mate | Knots | K1 | 4 | Ties them fast.",
    "Mate | Winches | K9 | 2",
    "Cook | Stews | K3 | 1",
  ];
  const own = plan(lines, FIRST, NEW);
  const after = written(FIRST, own.writes);

  test("shows what it adds, changes and withdraws", () => {
    expect(named(own)).toEqual([
      "asked added: Mate · Winches",
      "asked changed: Mate · Knots",
      "asked withdrawn: Mate · Splicing",
      "competency added: Winches",
      "competency changed: Knots",
      "competency withdrawn: Splicing",
    ]);
  });

  test("asks for something else from its day on, and for what it was until the day before", () => {
    expect(askedOn(after, "2026-12-31")).toEqual([
      "Cook Stews 1",
      "Mate Knots 2",
      "Mate Splicing 3",
    ]);
    expect(askedOn(after, DAY)).toEqual(["Cook Stews 1", "Mate Knots 4", "Mate Winches 2"]);
  });

  test("keeps the words that it changes, with their days", () => {
    expect(after.competencyWordings).toMatchObject([
      { name: "Knots", description: "Ties them.", startsOn: null, endsOn: day("2026-12-31") },
    ]);
    expect(after.competencies.find(({ name }) => name === "Knots")).toMatchObject({
      description: "Ties them fast.",
      startsOn: day(DAY),
    });
  });

  test("is kept under its label", () => {
    expect(after.frameworkVersions).toMatchObject([
      { label: null, effectiveFrom: null },
      { label: "2", effectiveFrom: day(DAY) },
    ]);
  });

  test.each([
    ["again", NEW],
    ["again, under its label alone", { version: { label: "2", effectiveFrom: null } }],
  ])("changes nothing %s", (_how, settings) => {
    const again = plan(lines, after, settings);
    expect([again.writes, again.difference]).toEqual([{}, []]);
  });

  test("brings back what an older one had withdrawn", () => {
    const third = { version: { label: "3", effectiveFrom: "2028-01-01" } };
    const back = plan([...lines, "Mate | Splicing | K2 | 3"], after, third);
    const now = written(after, back.writes);
    expect(named(back)).toEqual(["asked added: Mate · Splicing", "competency added: Splicing"]);
    expect(askedOn(now, DAY)).not.toContain("Mate Splicing 3");
    expect(askedOn(now, "2028-01-01")).toContain("Mate Splicing 3");
  });

  test.each([
    ["before the latest", { label: "3", effectiveFrom: "2026-12-31" }, "version-too-early"],
    ["known on another day", { label: "2", effectiveFrom: "2027-06-01" }, "version-known"],
  ])("is refused where it is %s", (_why, version, code) => {
    expect(outcomes(plan(["Mate | Knots | K1 | 1"], after, { version }))).toEqual([
      `2 reject ${code}`,
    ]);
  });

  test("withdraws nothing that a rejected row names", () => {
    const wrong = plan(["Mate | Knots | K1 | 9", "Mate | Splicing | K2 | 3"], FIRST, NEW);
    expect(named(wrong)).not.toContain("competency withdrawn: Knots");
    expect(named(wrong)).not.toContain("asked withdrawn: Mate · Knots");
  });

  test("withdraws nothing at all where a row cannot be told", () => {
    const wrong = plan(["Mate | | | 2", "Mate | Splicing | K2 | 3"], FIRST, NEW);
    expect(named(wrong)).toEqual([]);
  });

  test("says which requirements go on asking for what it withdraws", () => {
    const world = importText(
      "requirements",
      [
        "requirement | applies_to | option_type | option | min_level",
        "Rope safety | everyone | competency | Splicing | 2",
      ],
      { world: FIRST },
    );
    const notes = plan(lines, world, NEW).difference?.flatMap(({ note }) => note || []);
    expect(notes).toEqual(["Still asked for, until you revise it: Rope safety."]);
  });

  test("leaves what is asked, where nobody says that it is one", () => {
    const same = plan(["Mate | Knots | K1 | 4"], FIRST);
    expect(named(same)).toEqual(["asked changed: Mate · Knots"]);
    expect(askedOn(written(FIRST, same.writes), "2020-01-01")).toContain("Mate Knots 4");
  });
});

test.each([
  ["another role's, known", ["Mate, M-9 | Knots", "Cook, | Stews"], "Cook, M-9 | Knots"],
  ["that of another of the file", ["Mate, M-9 | Knots"], "Mate, M-8 | Knots"],
])("a role's name cannot be %s", (_whose, lines, wrong) => {
  const file = (own: readonly string[]) => [
    "framework | role | role_code | competency",
    ...own.map((text) => `Seafaring | ${text.replace(",", " |")}`),
  ];
  const world = written(EMPTY, planText("roles", file(lines)).writes);
  const [known] = lines;
  expect(outcomes(planText("roles", file([known ?? "", wrong]), { world })).at(-1)).toContain(
    "3 reject role-name-taken",
  );
});

describe("what a newer version calls otherwise", () => {
  const lines = [
    "Mate | Splicing of ropes | K7 | 3",
    "Mate | Knots | K1 | 2",
    "Cook | Stews | K3 | 1",
  ];
  const splicing = FIRST.competencies.find(({ name }) => name === "Splicing")?.id ?? "";

  test("is asked for once, and waits", () => {
    const own = plan([...lines, "Cook | Splicing of ropes | K7 | 1"], FIRST, NEW);
    expect(outcomes(own).slice(0, 2)).toEqual(["2 undecided renamed-or-new", "3 unchanged"]);
    expect(own.competencies).toMatchObject([
      { value: "Splicing of ropes", lines: [2, 5], candidates: [{ id: splicing }] },
    ]);
    expect(named(own)).toEqual([]);
  });

  test("is the same where somebody says so, and what spoke for it still does", () => {
    const competencies = { "Splicing of ropes": splicing };
    const own = plan(lines, FIRST, { ...NEW, competencies });
    expect(named(own)).toEqual(["competency renamed: Splicing of ropes"]);
    expect(rowAt(own, 2).changes).toContainEqual({
      ...{ field: "competency", before: "Splicing", after: "Splicing of ropes" },
    });
    expect(plan(lines, written(FIRST, own.writes), NEW).writes).toEqual({});
  });

  test("is new where somebody says so", () => {
    const own = plan(lines, FIRST, { ...NEW, competencies: { "*": "create" } });
    expect(named(own)).toContain("competency withdrawn: Splicing");
    expect(named(own)).toContain("competency added: Splicing of ropes");
  });

  test("is the same where the file says so", () => {
    const text = [
      "framework | role | competency | competency_key | level | competency_former_key",
      "Seafaring | Mate | Rope work | K7 | 3 | K2",
      "Seafaring | Mate | Knots | K1 | 2 |",
      "Seafaring | Cook | Stews | K3 | 1 |",
    ];
    const own = planText("roles", text, { world: FIRST, settings: NEW });
    expect(named(own)).toEqual(["competency renamed: Rope work"]);
  });

  test("may be a role", () => {
    const own = plan(
      ["Ship's cook | Stews | K3 | 1", "Mate | Knots | K1 | 2", "Mate | Splicing | K2 | 3"],
      FIRST,
      NEW,
    );
    expect(outcomes(own)).toEqual(["2 undecided renamed-or-new", "3 unchanged", "4 unchanged"]);
    expect(own.roles).toMatchObject([{ value: "Ship's cook", candidates: [{ name: "Cook" }] }]);
  });
});

test("of any two files the second, as a new version, is what is in effect from its day on", {
  timeout: 60_000,
}, () => {
  const file = arbitraryFile("roles").map(([header = "", ...rows]) => [
    `framework | ${header}`,
    ...rows.map((row) => `Seafaring | ${row}`),
  ]);
  const settings = { ...NEW, competencies: { "*": "create" }, roles: { "*": "create" } };
  fc.assert(
    fc.property(file, file, (first, second) => {
      const world = written(EMPTY, planText("roles", first).writes);
      const [framework] = world.frameworks;
      if (!framework) return;
      const own = planText("roles", second, { world, settings });
      const after = written(world, own.writes);
      const before = editionOn(basesOf(world).roles, framework.id, day("2026-12-31")).asked;
      expect(editionOn(basesOf(after).roles, framework.id, day("2026-12-31")).asked).toEqual(
        before,
      );
      const again = planText("roles", second, { world: after, settings });
      expect([again.writes, again.difference]).toEqual([{}, []]);
    }),
    { numRuns: 300 },
  );
});
