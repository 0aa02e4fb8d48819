import { beforeAll, expect, test, vi } from "vitest";
import { changeImport } from "@/db/commands/import/change-import";
import { commitImport } from "@/db/commands/import/commit-import";
import { previewImport } from "@/db/commands/import/preview-import";
import { eachImportRow, type ImportRow } from "@/db/queries/import-rows";
import { jobActor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import { ROW_OUTCOMES, type RowOutcome } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { problemCsv } from "@/lib/import/problem-csv";
import { describeEachDatabase } from "@/tests/support/databases";
import { done, imported, previewed } from "@/tests/support/import/files";
import { wideFile } from "@/tests/support/import/wide";

const actor = jobActor("importer");
const EVERYBODY = { people: { "*": "create" }, credentials: { "*": "create" } };

/** Line, outcome, and where something is wrong or waits. */
function told({ rows }: Pick<ImportAnswer, "rows">): string[] {
  return Array.from(rows, ({ line, outcome, problems }) => {
    const errors = problems.filter(({ severity }) => severity === "error");
    return [line, outcome, ...errors.map(({ column, code }) => `${column}: ${code}`)].join(" ");
  });
}

async function rowsOf(id: ImportId, outcomes: readonly RowOutcome[] = ROW_OUTCOMES) {
  const rows: ImportRow[] = [];
  for await (const row of eachImportRow(actor, id, outcomes)) rows.push(row);
  return rows;
}

describeEachDatabase("a spreadsheet with a column per credential", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  test("of ends asks once since when, says what is wrong by line and column, and comes in", async () => {
    const asked = await previewed(actor, { ...wideFile("expiry-matrix.csv"), settings: EVERYBODY });
    expect([asked.review?.columns.missing, asked.planHash]).toEqual([["issued_on"], null]);
    expect(asked.review?.columns.extra).toEqual(["Team", "Notes"]);
    const { id } = asked;
    const said = done(await changeImport(actor, { id, fixed: { issued_on: "2024-01-15" } }));
    expect(told(said).filter((row) => !row.endsWith("create"))).toEqual([
      "7 reject CISSP: date-does-not-exist",
      "7 reject ITIL 4 Foundation: expired-without-expiry",
    ]);
    const { counts } = done(await commitImport(actor, { id, strict: false }));
    expect(counts).toMatchObject({ create: 10, reject: 2 });
    const held = await database().sql`select name, issued_on::text, expires_on::text from awards
      join people on people.id = person_id where name like 'Ines%' order by expires_on`;
    expect([...held]).toEqual([
      { name: "Ines Calloway", issued_on: "2024-01-15", expires_on: "2025-06-30" },
      { name: "Ines Calloway", issued_on: "2024-01-15", expires_on: "2028-01-31" },
      { name: "Ines Calloway", issued_on: "2024-01-15", expires_on: null },
    ]);
    const kept = done(await previewImport(actor, id));
    expect(told(kept)).toEqual(told(said));
    const again = { ...EVERYBODY, fixed: { issued_on: "2024-01-15" } };
    const same = await imported(actor, { ...wideFile("expiry-matrix.csv"), settings: again });
    expect(same.counts).toMatchObject({ create: 0, update: 0, unchanged: 10, reject: 2 });
  });

  test("asks what its days are where nothing settles it; ticks wait for a day of issue", async () => {
    const file = { ...wideFile("vendors.csv"), settings: EVERYBODY };
    const asked = await previewed(actor, file);
    expect([asked.review?.columns.missing, asked.review?.fromCells?.days]).toEqual([
      ["issued_on"],
      null,
    ]);
    const { id } = asked;
    const said = done(await changeImport(actor, { id, reading: { days: "issued" } }));
    expect(said.review?.dates).toEqual({ kind: "certain", order: "dmy" });
    expect(told(said).filter((row) => !row.endsWith("create"))).toEqual([
      "3 reject Cisco › Associate: issue-day-missing",
      "4 reject Microsoft › Associate: issue-day-missing",
      "5 reject (ISC)² › CISSP: issue-day-missing",
    ]);
    const ends = done(await changeImport(actor, { id, reading: { days: "expires" } }));
    expect(ends.review?.columns.missing).toEqual(["issued_on"]);
    const back = done(await changeImport(actor, { id, reading: { days: "issued" } }));
    expect(back.planHash).toBe(said.planHash);
    done(await commitImport(actor, { id, strict: false }));
    const [first] = await rowsOf(id);
    expect(first?.cells).toMatchObject({ credential: "CISSP", issued_on: "12/03/2021" });
  });

  test("gives back what was rejected as rows that can be repaired", async () => {
    const file = { ...wideFile("schulungsmatrix.csv"), settings: EVERYBODY };
    await imported(actor, file);
    const { id, kind, counts } = await previewed(actor, file);
    expect(counts).toMatchObject({ create: 0, unchanged: 3, reject: 8 });
    const problems = problemCsv(kind, await rowsOf(id, ["reject"]));
    expect(problems.split("\r\n")[1]).toBe(
      "Änne Müßig,Ersthelfer,,,31.03.2027,,,,,Änne Müßig,P-17,Änne,Müßig,Ersthelfer: The cell names no day of issue.",
    );
    const repaired = problems.replaceAll(
      /,(Ersthelfer|Brandschutzhelfer|Elektrofachkraft),,,/g,
      ",$1,,01.02.2024,",
    );
    const bytes = new TextEncoder().encode(repaired);
    const settings = { ...EVERYBODY, dateOrder: "dmy" } as const;
    const again = await imported(actor, { fileName: "repaired.csv", bytes, settings });
    expect(again.counts).toMatchObject({ create: 7, reject: 1 });
  });

  test("with pairs of days needs no answer; a formula is wrong in its own cell", async () => {
    const { rows } = await imported(actor, { ...wideFile("merged.xlsx"), settings: EVERYBODY });
    expect(told({ rows })).toEqual([
      ...["5 create", "5 create", "6 create", "6 create"],
      "7 reject CISSP: issue-day-missing",
      "7 reject Certified Kubernetes Administrator: formula Certified Kubernetes Administrator: date-not-understood",
    ]);
  });
});
