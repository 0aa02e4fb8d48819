import { describe, expect, test } from "vitest";
import { withParam } from "@/components/browser/use-url-param";
import { searchText, sortValue } from "@/components/table/cell-value";
import type { Column, Linked } from "@/components/table/column";
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
    expect(withParam("/people", search, name, value)).toBe(address);
  });
});
