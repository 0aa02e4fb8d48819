import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownCompetency } from "@/lib/badge/alignment/known-competency";
import { type Aligned, proposedMappings } from "@/lib/badge/proposed-mappings";
import type { BadgeAlignment, BadgeResult } from "@/lib/badge/read/badge/badge";
import { CompetencyId } from "@/lib/ids";

const HOUSE = { name: "House framework", url: "https://house.example/framework" };
const ESCO = { name: "ESCO", url: null };
const STEPS = ["Awareness", "Working", "Practitioner", "Expert"];
const SCALE = STEPS.map((name, index) => ({ name, rank: index + 1 }));
const UUID = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed";

let count = 0;
const known = (name: string, more: Partial<KnownCompetency> = {}): KnownCompetency => ({
  id: CompetencyId.parse(`00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`),
  ...{ name, code: null, sourceKey: null, framework: HOUSE, levels: SCALE, ...more },
});

const networks = known("Networks", { code: "N-1" });
const knots = known("Knots", {
  ...{ framework: ESCO, levels: [] },
  sourceKey: "http://data.europa.eu/esco/skill/1",
});
const ropes = known("Ropes", { sourceKey: UUID });
const mooring = known("Mooring");
const elsewhere = known("Mooring", { framework: ESCO, code: "N-1", levels: [] });
const competencies = [networks, knots, ropes, mooring, elsewhere];

const alignment = (more: Partial<BadgeAlignment>): BadgeAlignment => ({
  ...{ name: null, url: null, code: null, description: null, framework: null, type: null },
  ...more,
});
const result = (level: string | null, more: Partial<BadgeResult> = {}): BadgeResult => ({
  ...{ name: null, status: null, value: null, alignments: [] },
  level: level === null ? null : { id: "urn:level", name: level, level: null },
  ...more,
});
const aligned = (alignments: BadgeAlignment[], results: BadgeResult[] = []): Aligned => {
  return { alignments, results };
};

const proposedFor = (badges: readonly Aligned[], mapped: readonly CompetencyId[] = []) =>
  proposedMappings(badges, { competencies, mapped: new Set(mapped) });
const matchOf = (more: Partial<BadgeAlignment>) =>
  proposedFor([aligned([alignment(more)])]).proposed.map(({ competency, by }) => [
    competency.name,
    by,
  ]);

describe("an alignment is matched", () => {
  test.each<[string, Partial<BadgeAlignment>, unknown]>([
    ["by the address", { url: "https://data.europa.eu/esco/skill/1/" }, [["Knots", "url"]]],
    ["by the UUID at its end", { url: `https://case.example/CFItems/${UUID}` }, [["Ropes", "url"]]],
    ["by a CTID", { url: `https://registry.example/ce-${UUID.toUpperCase()}` }, [["Ropes", "url"]]],
    [
      "by framework and code",
      { framework: "house Framework", code: "n-1" },
      [["Networks", "code"]],
    ],
    ["by a framework's address", { framework: HOUSE.url, code: "N-1" }, [["Networks", "code"]]],
    ["by its name", { name: " networks ", code: "N-9" }, [["Networks", "name"]]],
    ["by address before name", { url: knots.sourceKey, name: "Networks" }, [["Knots", "url"]]],
    ["by name within the framework", { name: "Mooring", framework: "ESCO" }, [["Mooring", "name"]]],
    ["not by a code alone", { code: "N-1" }, []],
    ["not by half an address", { url: "https://data.europa.eu/esco/skill" }, []],
    ["not by a name that is only alike", { name: "Network" }, []],
  ])("%s", (_, more, expected) => {
    expect(matchOf(more)).toEqual(expected);
  });
});

test("a name of several competencies proposes none, and says so", () => {
  const { proposed, unclear } = proposedFor([aligned([alignment({ name: "Mooring" })])]);
  expect(proposed).toEqual([]);
  expect(unclear).toEqual([{ called: "Mooring", competencies: [mooring, elsewhere] }]);
  expect(proposedFor([aligned([alignment({ name: "Mooring" })])], [mooring.id]).unclear).toEqual(
    [],
  );
});

test("what is mapped already is not proposed", () => {
  const badge = aligned([alignment({ name: "Networks" }), alignment({ name: "Ropes" })]);
  const { proposed } = proposedFor([badge], [networks.id]);
  expect(proposed.map(({ competency }) => competency)).toEqual([ropes]);
});

describe("the level", () => {
  const about = alignment({ name: "Networks" });
  const levelIn = (...badges: readonly Aligned[]) => proposedFor(badges).proposed[0]?.level;

  test.each<[string, Aligned, number | null]>([
    ["is the step of its name", aligned([about], [result("practitioner")]), 3],
    ["is the step of its number", aligned([about], [result("Level 2")]), 2],
    ["is none without a result", aligned([about]), null],
    ["is none that the scale has not", aligned([about], [result("Master")]), null],
    ["is none above the scale", aligned([about], [result("7")]), null],
    ["is none of a failed result", aligned([about], [result("3", { status: "Failed" })]), null],
    ["is none of two results that differ", aligned([about], [result("2"), result("3")]), null],
    ["is that of its own result", aligned([], [result("4", { alignments: [about] })]), 4],
    [
      "is none of a result about something else",
      aligned([about], [result("4", { alignments: [alignment({ name: "Ropes" })] })]),
      null,
    ],
  ])("%s", (_, badge, expected) => {
    expect(levelIn(badge)).toBe(expected);
  });

  test("is that of the badges that agree", () => {
    const [third, none] = [aligned([about], [result("3")]), aligned([about])];
    expect(levelIn(third, none, third)).toBe(3);
    expect(levelIn(third, aligned([about], [result("Expert")]))).toBeNull();
  });

  test("is none where the framework has no scale", () => {
    expect(levelIn(aligned([alignment({ name: "Knots" })], [result("3")]))).toBeNull();
  });
});

const anAlignment = fc
  .record({
    name: fc.constantFrom(null, "Networks", "Mooring", "Knots", "Sailing"),
    url: fc.constantFrom(null, knots.sourceKey, `urn:uuid:${UUID}`, "https://nowhere.example"),
    code: fc.constantFrom(null, "N-1"),
    framework: fc.constantFrom(null, HOUSE.name, ESCO.name),
  })
  .map(alignment);
const aBadge: fc.Arbitrary<Aligned> = fc.record({
  alignments: fc.array(anAlignment, { maxLength: 4 }),
  results: fc.array(
    fc
      .tuple(
        fc.constantFrom(null, "2", "Expert", "Master"),
        fc.array(anAlignment, { maxLength: 2 }),
      )
      .map(([level, alignments]) => result(level, { alignments })),
    { maxLength: 3 },
  ),
});
const badges = fc.array(aBadge, { maxLength: 4 });

test("the order of badges, of what they say and of competencies does not matter", () => {
  fc.assert(
    fc.property(badges, (some) => {
      const turned = some.toReversed().map(({ alignments, results }) => {
        return { alignments: alignments.toReversed(), results: results.toReversed() };
      });
      const book = { competencies: competencies.toReversed(), mapped: new Set<CompetencyId>() };
      expect(proposedMappings(turned, book)).toEqual(proposedFor(some));
    }),
  );
});

test("only what is known and not mapped is proposed, each once, at a step of its scale", () => {
  fc.assert(
    fc.property(badges, fc.subarray(competencies), (some, mapped) => {
      const { proposed } = proposedFor(
        some,
        mapped.map(({ id }) => id),
      );
      const ids = proposed.map(({ competency }) => competency);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { competency, level } of proposed) {
        expect(competencies).toContain(competency);
        expect(mapped).not.toContain(competency);
        if (level !== null) expect(competency.levels.map(({ rank }) => rank)).toContain(level);
      }
    }),
  );
});
