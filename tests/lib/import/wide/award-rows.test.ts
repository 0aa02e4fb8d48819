import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awardRowsOf } from "@/lib/import/wide/award-rows";
import { day, tableOf } from "@/tests/support/import/plan-text";

const OPTIONS = { days: null, today: day("2026-11-22"), mostRows: 1_000 };

function madeOf(lines: readonly string[], mostRows = OPTIONS.mostRows) {
  return awardRowsOf(tableOf(lines), { ...OPTIONS, mostRows });
}

describe("a table that is not one with a column per credential stays as it is", () => {
  test.each([
    ["awards", ["Person | Certification | Issued", "Ana | CKA | 2025-01-01"]],
    ["nobody is named", ["Site | CISSP | CKA", "North | 2025-01-01 | 2026-01-01"]],
    [
      "people with dates",
      [
        "Name | Email | Team | Role | Manager | Birthday | Probation ends",
        "Ana | a@x.example | T | R | Ben | 1980-01-01 | 2026-12-31",
      ],
    ],
    [
      "people with ticks",
      [
        "Name | Email | Team | Role | Laptop | Car | Badge",
        "Ana | a@x.example | T | R | yes | no | yes",
      ],
    ],
    ["levels", ["Name | Java | SQL | Go", "Ana | 3 | 0 | 1", "Ben | 1 | 5 | 4"]],
    ["noughts and ones", ["Name | Java | SQL | Go", "Ana | 1 | 0 | 1", "Ben | 1 | 0 | 0"]],
    ["nothing but noes", ["Name | Java | SQL | Go", "Ana | no | - | no"]],
    ["odd headers", ["Name | __proto__ | constructor | toString", "Ana | a | constructor | c"]],
  ])("%s", (_name, lines) => {
    expect(madeOf(lines)).toBeNull();
  });
});

const CELLS = ["", " ", "x", "no", "-", "2025-03-01", "31.12.2030", "unbefristet", "läuft", "?"];

test("every cell is a row, is counted as a no, or is blank", () => {
  const line = fc.array(fc.constantFrom(...CELLS), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (cells) => {
      const sure = "Ana | 2025-01-01 | 2025-01-01 | 2025-01-01";
      const enough = Array.from({ length: 40 }, () => sure);
      const own = cells.map((texts) => ["Ben", ...texts].join(" | "));
      const made = madeOf(["Name | A | B | C", ...enough, ...own]);
      if (!made?.ok) throw new Error("It was not recognised.");
      const { rows, notes } = made.value;
      const places = Array.from(rows, ({ line: at }, row) => `${at} ${rows.columnAt(row)}`);
      const isHeld = (text: string) => !["", "no", "-"].includes(text.trim());
      const held = cells.flatMap((texts, index) =>
        texts.flatMap((text, column) => (isHeld(text) ? [`${index + 42} ${"ABC"[column]}`] : [])),
      );
      expect(places.slice(40 * 3)).toEqual(held);
      const noes = cells.flat().filter((text) => text === "no" || text === "-").length;
      const counted = notes.find(({ code }) => code === "cells-without-award")?.message ?? "0 ";
      expect(Number.parseInt(counted, 10)).toBe(noes);
    }),
    { numRuns: 200 },
  );
});

const HEADERS = ["Name", "Email", "A issued", "A expires", "A", "__proto__", "constructor", ""];
const ODD = [...CELLS, "__proto__", "constructor", "=A1", "#N/A", "45000", "9999999", "12/12/26"];

test("whatever stands in a table, its rows are of its lines in their order", () => {
  const lineOf = (texts: readonly string[]) =>
    fc.array(fc.constantFrom(...texts), { minLength: 5, maxLength: 5 });
  const table = fc.tuple(lineOf(HEADERS), fc.array(lineOf(ODD), { minLength: 1, maxLength: 6 }));
  let recognised = 0;
  fc.assert(
    fc.property(table, ([headers, lines]) => {
      const [first, ...others] = [headers, ...lines].map((texts) => texts.join(" | "));
      const made = madeOf([`Person | ${first}`, ...others.map((texts) => `Ana | ${texts}`)]);
      if (!made?.ok) return;
      recognised++;
      const { rows, headers: own } = made.value;
      const numbers = Array.from(rows, ({ line }) => line);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      for (const { cells } of rows) expect(cells).toHaveLength(own.length);
      expect(new Set(own.map((name) => name.toLowerCase())).size).toBe(own.length);
    }),
    { numRuns: 500 },
  );
  expect(recognised).toBeGreaterThan(0);
});

test("more rows than there may be are refused", () => {
  const lines = ["Name | A | B", "Ana | 2025-01-01 | 2025-01-01", "Ben | 2025-01-01 | 2025-01-01"];
  expect(madeOf(lines, 4)).toMatchObject({ ok: true });
  expect(madeOf(lines, 3)).toMatchObject({ ok: false, problem: { code: "too-many-rows" } });
});

test("columns of the same name stay two", () => {
  const made = madeOf(["Name | CKA | CKA (2)", "Ana | 2025-01-01 | 2024-01-01"]);
  expect(made?.ok && Array.from(made.value.rows, ({ cells }) => cells.slice(1, 3))).toEqual([
    ["CKA", "2025-01-01"],
    ["CKA", "2024-01-01"],
  ]);
});
