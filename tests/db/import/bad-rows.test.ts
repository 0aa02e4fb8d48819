import { beforeAll, describe, expect, test, vi } from "vitest";
import { commitImport } from "@/db/commands/import/commit-import";
import { eachImportRow, type ImportRow } from "@/db/queries/import-rows";
import { jobActor } from "@/lib/access";
import { addDays, formatDay, parseIsoDay } from "@/lib/calendar";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { problemCsv } from "@/lib/import/problem-csv";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, previewed } from "@/tests/support/import/files";
import { stateOf } from "@/tests/support/import/state";

const actor = jobActor("importer");
const ROWS = 10_000;
const PEOPLE = 100;
const HEADER = "person | credential | issued_on";
const BAD = "31 Feb 2025";

/** Where the bad rows are, by the row's number from 0; each file is about years of its own. */
const FILES = [
  ["the first one", 2000, (row: number) => row === 0],
  ["five in the middle", 2002, (row: number) => Math.abs(row - ROWS / 2) < 3],
  ["every twentieth up to the last", 2004, (row: number) => row % 20 === 19],
] as const;

describeEachDatabase(`of ${ROWS} rows`, (database) => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, csvFile(["credential | kind", "CKA | certification"]));
    const people = Array.from({ length: PEOPLE }, (_, index) => `E-${index} | Person ${index}`);
    await imported(actor, csvFile(["person_id | name", ...people]));
  });

  describe.each(FILES)("%s are bad", (_where, year, isBad) => {
    const rows = Array.from({ length: ROWS }, (_, index) => ({
      line: index + 2,
      person: `E-${index % PEOPLE}`,
      day: dayIn(year, Math.floor(index / PEOPLE)),
      isBad: isBad(index),
    }));
    const bad = rows.filter((row) => row.isBad);
    const file = csvFile([
      HEADER,
      ...rows.map((row) => `${row.person} | CKA | ${row.isBad ? BAD : row.day}`),
    ]);

    test("strictly nothing is written, else all others; what is repaired comes in", async () => {
      const { sql } = database();
      const draft = await previewed(actor, file);
      const refused = [...draft.rows].filter(({ outcome }) => outcome === "reject");
      expect(refused.map(({ line }) => line)).toEqual(bad.map(({ line }) => line));
      for (const { problems } of refused) {
        expect(problems).toMatchObject([{ column: "issued_on", value: BAD, severity: "error" }]);
        expect(problems[0]?.hint).not.toBe("");
      }
      const before = await stateOf(sql);
      const { id } = draft;
      expect(await commitImport(actor, { id, strict: true })).toMatchObject({
        problem: { code: "not-clean" },
      });
      expect(await stateOf(sql)).toBe(before);
      const { counts } = done(await commitImport(actor, { id, strict: false }));
      expect([counts.create, counts.reject]).toEqual([ROWS - bad.length, bad.length]);

      const repaired = await imported(actor, {
        fileName: "repaired.csv",
        bytes: await repair(draft),
      });
      expect(repaired.counts).toMatchObject({ create: bad.length, reject: 0, unchanged: 0 });
      const [held] = await sql`select count(*)::int as count from awards
        where extract(year from issued_on) between ${year} and ${year + 1}`;
      expect(held?.count).toBe(ROWS);
    }, 120_000);

    /** The file of the rejected rows, with the days that were meant. */
    async function repair({ id, kind }: ImportAnswer): Promise<Uint8Array> {
      const refused: ImportRow[] = [];
      for await (const row of eachImportRow(actor, id, ["reject"])) refused.push(row);
      const text = problemCsv(kind, refused);
      const meant = bad.map(({ day }) => day).values();
      return new TextEncoder().encode(text.replaceAll(BAD, () => meant.next().value ?? ""));
    }
  });
});

function dayIn(year: number, count: number): string {
  const first = parseIsoDay(`${year}-01-01`);
  if (first === null) throw new Error(`${year} is no year.`);
  return formatDay(addDays(first, count));
}
