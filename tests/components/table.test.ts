import { describe, expect, test } from "vitest";
import { withParams } from "@/components/browser/use-url-param";
import { rowName, searchText, sortValue } from "@/components/table/cell-value";
import { chosenColumns, chosenRows, compare, tellingColumns } from "@/components/table/choose-rows";
import type { Column, Linked } from "@/components/table/column";
import { withChoice } from "@/components/table/file-links";
import type { Day } from "@/lib/calendar";
import type { StandingWords } from "@/lib/format/standing";
import type { Proof } from "@/lib/proof";

type Row = {
  id: string;
  person: Linked | null;
  until: Day | null;
  standing: StandingWords;
  proof: Proof | null;
  coverage: number | null;
};

const day = (number: number) => number as Day; // a day of no particular date

function row(change: Partial<Row>): Row {
  const standing = { look: "met", words: "Met", detail: "", lastOn: null } as const;
  return { id: "1", person: null, until: null, standing, proof: null, coverage: null, ...change };
}

const PERSON: Column<Row> = { kind: "link", key: "person", header: "Person" };
const UNTIL: Column<Row> = { kind: "day", key: "until", header: "Until" };
const STANDING: Column<Row> = { kind: "standing", key: "standing", header: "Standing" };
const PROOF: Column<Row> = { kind: "proof", key: "proof", header: "Proof" };
const COVERAGE: Column<Row> = { kind: "ratio", key: "coverage", header: "Covered" };

describe("A row", () => {
  const ada = row({ person: { text: "Ada" }, proof: "checked" });

  test("is called what its first column says, and what names it, too", () => {
    expect(rowName(ada, [PERSON, PROOF])).toBe("Ada");
    expect(rowName(ada, [PERSON, UNTIL, { ...PROOF, names: true }])).toBe("Ada: checked");
  });
});

describe("Sorting", () => {
  test("what is not there has no value, so that it comes last both ways", () => {
    for (const column of [PERSON, UNTIL, PROOF, COVERAGE]) {
      expect(sortValue(row({}), column)).toBeUndefined();
    }
  });

  test("by standing puts the gravest first, and what ends sooner before what ends later", () => {
    const of = (look: StandingWords["look"], lastOn: Day | null = null) =>
      Number(sortValue(row({ standing: { look, words: "", detail: "", lastOn } }), STANDING));
    const values = [
      of("missing"),
      of("lapsed"),
      of("below-level"),
      of("grace", day(20_800)),
      of("grace", day(20_801)),
      of("expiring", day(20_700)),
      of("waived"),
      of("met", day(21_000)),
      of("met"),
      of("none"),
    ];
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });

  test("by proof follows its ladder", () => {
    const of = (proof: Proof) => Number(sortValue(row({ proof }), PROOF));
    expect(of("claimed")).toBeLessThan(of("attested"));
    expect(of("checked")).toBeLessThan(of("issuer-verified"));
  });
});

test("A row is found by its words, its notes and its dates", () => {
  const found = row({
    person: { text: "Bilal Khan", note: "Payments" },
    until: day(20_840),
    standing: { look: "expiring", words: "Expires in 61 days", detail: "", lastOn: null },
  });
  const text = searchText(found, [PERSON, UNTIL, STANDING]);
  for (const words of ["bilal khan", "payments", "2027", "expires"]) expect(text).toContain(words);
});

describe("The address", () => {
  test.each([
    ["", "sort", "name", "/people?sort=name"],
    ["?asOf=2026-01-01", "sort", "-name", "/people?asOf=2026-01-01&sort=-name"],
    ["?sort=name&team=a", "sort", "", "/people?team=a"],
    ["?sort=name", "sort", "", "/people"],
  ])("%s with %s=%s is %s", (search, name, value, address) => {
    expect(withParams("/people", search, { [name]: value })).toBe(address);
  });
});

describe("What a reader chose", () => {
  const columns: Column<Row>[] = [PERSON, { ...UNTIL, hidden: true }, COVERAGE];
  const named = (id: string, text: string, coverage: number | null) =>
    row({ id, person: { text }, coverage });
  const rows = [
    named("a", "Ana Level 10", 0.5),
    named("b", "Ben Level 2", null),
    named("c", "Cleo", 0.25),
  ];
  const nothing = { words: "", sort: "", columns: "" };
  const ids = (choice: Partial<typeof nothing>) =>
    chosenRows(rows, columns, { ...nothing, ...choice }).map(({ id }) => id);

  test("without a choice, everything as it comes", () => {
    expect(ids({})).toEqual(["a", "b", "c"]);
    expect(chosenColumns(columns, nothing)).toEqual([PERSON, COVERAGE]);
  });

  test("every word has to be in a row, in any order and case", () => {
    expect(ids({ words: "level ANA" })).toEqual(["a"]);
    expect(ids({ words: "level" })).toEqual(["a", "b"]);
    expect(ids({ words: "nobody" })).toEqual([]);
  });

  test("numbers in text count as numbers; what is not there comes last both ways", () => {
    expect(ids({ sort: "person", words: "level" })).toEqual(["a", "b"]);
    expect(ids({ sort: "-person" })).toEqual(["c", "b", "a"]);
    expect(ids({ sort: "coverage" })).toEqual(["c", "a", "b"]);
    expect(ids({ sort: "-coverage" })).toEqual(["a", "c", "b"]);
    expect(compare("Level 2", "Level 10")).toBeLessThan(0);
  });

  test("columns by their keys, in the table's order; a key of none is none", () => {
    expect(chosenColumns(columns, { columns: "coverage.person.secret" })).toEqual([
      PERSON,
      COVERAGE,
    ]);
    expect(ids({ sort: "secret" })).toEqual(["a", "b", "c"]);
  });

  test("a spare column is left out while all rows say the same, and what they say is told once", () => {
    const spare = { ...UNTIL, spare: true };
    const same = (rows: readonly Row[]) => tellingColumns([PERSON, spare], rows);
    const [ana, ben] = [row({ id: "a", until: day(20_840) }), row({ id: "b", until: day(20_840) })];
    expect(same([ana, ben])).toEqual({
      columns: [PERSON, { ...spare, hidden: true }],
      same: [{ key: spare.key, header: spare.header, words: "22 Jan 2027" }],
    });
    expect(same([row({ until: null }), row({ until: null })]).same).toEqual([
      { key: spare.key, header: spare.header, words: "" },
    ]);
    expect(same([ana, row({ until: null })])).toEqual({ columns: [PERSON, spare], same: [] });
    expect(same([ana])).toEqual({ columns: [PERSON, spare], same: [] });
    expect(same([row({ until: null })]).columns).toEqual([PERSON, { ...spare, hidden: true }]);
    expect(same([])).toEqual({ columns: [PERSON, spare], same: [] });
    expect(tellingColumns([PERSON, UNTIL], [ana, ben]).same).toEqual([]);
  });

  test("stands in the address of a file instead of what the page was opened with", () => {
    const opened = "/exports/people.csv?q=ana&team=blue&sort=-person";
    expect(withChoice(opened, nothing)).toBe("/exports/people.csv?team=blue");
    expect(withChoice(opened, { ...nothing, words: "ben" })).toBe(
      "/exports/people.csv?q=ben&team=blue",
    );
    expect(withChoice("/exports/people.csv?q=ana", nothing)).toBe("/exports/people.csv");
    expect(withChoice(opened, undefined)).toBe(opened);
  });
});
