import { describe, expect, test } from "vitest";
import {
  day,
  importText,
  type Options,
  outcomes,
  planText,
  rowAt,
} from "@/tests/support/import/plan-text";
import type { World } from "@/tests/support/import/world";

const HEADER = "person | credential | issued_on | expires_on | status | proof";
const people = importText("people", ["person_id | name", "E-1 | Ana Ruiz"]);
const world = importText(
  "catalogue",
  ["credential | code | kind", "Certified Kubernetes Administrator | CKA | certification"],
  { world: people },
);

const file = (fileName: string, line: string, options: Options = {}) =>
  importText("awards", [HEADER, line], { fileName, ...options });
const ask = (fileName: string, line: string, options: Options = {}) =>
  planText("awards", [HEADER, line], { fileName, ...options });
const awardOf = (own: World) => own.awards[0];

const hr = file("hr.csv", "E-1 | CKA | 2024-02-14 | 2026-02-14", { world });

describe("a second source", () => {
  test("that says the same, or adds an end that nobody knew, is heard without a word", () => {
    const same = ask("team.csv", "E-1 | CKA | 2024-02-14 | 2026-02-14", { world: hr });
    expect(outcomes(same)).toEqual(["2 unchanged"]);
    const open = file("hr.csv", "E-1 | CKA | 2024-02-14 |", { world });
    const added = ask("team.csv", "E-1 | CKA | 2024-02-14 | 2026-02-14", { world: open });
    expect(outcomes(added)).toEqual(["2 update"]);
    expect(added.writes.awardStatements).toBeUndefined();
  });

  test("that says another end is kept beside the first, and what was said last counts", () => {
    const plan = ask("team.csv", "E-1 | CKA | 2024-02-14 | 2027-02-14", { world: hr });
    expect(rowAt(plan, 2)).toMatchObject({
      outcome: "update",
      problems: [{ code: "sources-disagree", severity: "note" }],
    });
    expect(plan.writes.awardStatements?.insert).toMatchObject([
      { source: "hr.csv", turn: 1, expiresOn: day("2026-02-14"), statedOn: null },
      { source: "team.csv", turn: 2, expiresOn: day("2027-02-14"), statedOn: day("2026-11-22") },
    ]);
    expect(plan.writes.awards?.update).toMatchObject([
      { expiresOn: day("2027-02-14"), source: "team.csv" },
    ]);
  });

  test("with a weaker proof is kept, but does not count", () => {
    const line = "E-1 | CKA | 2024-02-14 | 2027-02-14 | | claimed";
    const plan = ask("linkedin.csv", line, { world: hr });
    expect(outcomes(plan)).toEqual(["2 update sources-disagree"]);
    expect(plan.writes.awards?.update).toMatchObject([
      { expiresOn: day("2026-02-14"), source: "hr.csv", proof: "attested" },
    ]);
    expect(rowAt(plan, 2)?.problems[0]?.message).toContain("“hr.csv”");
  });

  test("that takes it for revoked disagrees", () => {
    const plan = ask("team.csv", "E-1 | CKA | 2024-02-14 | 2026-02-14 | revoked", { world: hr });
    expect(plan.writes.awardStatements?.insert).toHaveLength(2);
  });
});

describe("a source that speaks again", () => {
  const both = file("team.csv", "E-1 | CKA | 2024-02-14 | 2027-02-14", { world: hr });

  test.each([
    ["hr.csv", "2026-02-14"],
    ["team.csv", "2027-02-14"],
  ])("%s changes nothing by repeating itself", (name, end) => {
    const plan = ask(name, `E-1 | CKA | 2024-02-14 | ${end}`, { world: both });
    expect(outcomes(plan)).toEqual(["2 unchanged"]);
    expect(plan.writes).toEqual({});
  });

  test("is heard when it says something new", () => {
    const after = file("hr.csv", "E-1 | CKA | 2024-02-14 | 2026-08-14", { world: both });
    expect(awardOf(after)).toMatchObject({ expiresOn: day("2026-08-14"), source: "hr.csv" });
    expect(after.awardStatements.map(({ source, turn }) => [source, turn])).toEqual([
      ["hr.csv", 3],
      ["team.csv", 2],
    ]);
  });

  test("alone just corrects itself", () => {
    const after = file("hr.csv", "E-1 | CKA | 2024-02-14 | 2026-08-14", { world: hr });
    expect(awardOf(after)).toMatchObject({ expiresOn: day("2026-08-14") });
    expect(after.awardStatements).toEqual([]);
  });

  test("under another file name is one source where somebody says so", () => {
    const settings = { source: "HR" };
    const one = file("hr-10.csv", "E-1 | CKA | 2024-02-14 | 2026-02-14", { world, settings });
    const next = file("hr-11.csv", "E-1 | CKA | 2024-02-14 | 2027-02-14", { world: one, settings });
    expect(awardOf(next)).toMatchObject({ expiresOn: day("2027-02-14"), source: "HR" });
    expect(next.awardStatements).toEqual([]);
  });
});

describe("a month without a day", () => {
  const month = file("linkedin.csv", "E-1 | CKA | Feb 2024 | Feb 2026", { world });

  test("is kept as a month", () => {
    expect(awardOf(month)).toMatchObject({
      issuedOn: day("2024-02-01"),
      issuedPrecision: "month",
      expiresOn: day("2026-02-28"),
      expiresPrecision: "month",
    });
  });

  test("is the same award as a day in it, which says it more exactly", () => {
    const plan = ask("hr.csv", "E-1 | CKA | 2024-02-14 | 2026-02-14", { world: month });
    expect(outcomes(plan)).toEqual(["2 update"]);
    expect(rowAt(plan, 2)?.changes).toMatchObject([
      { field: "issued_on", before: "2024-02", after: "2024-02-14" },
      { field: "expires_on", before: "2026-02", after: "2026-02-14" },
    ]);
    expect(plan.writes.awardStatements).toBeUndefined();
  });

  test("says nothing new about a day that is known", () => {
    const plan = ask("linkedin.csv", "E-1 | CKA | Feb 2024 | Feb 2026", { world: hr });
    expect(outcomes(plan)).toEqual(["2 unchanged"]);
  });
});
