import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import { aWorkbook, textRow } from "./workbook-builder";

const MIB = 1024 * 1024;
const SHEETS = [textRow(1, ["name"]) + textRow(2, ["Ada"])];

async function read(bytes: Uint8Array, limits: Partial<ReadLimits> = {}) {
  const sheets = await readFile(bytes, "people.xlsx", { limits: { ...READ_LIMITS, ...limits } });
  if (!sheets.ok) return sheets.problem.code;
  return sheets.value.map(({ table }) => (table.ok ? table.value.rows.length : table.problem.code));
}

const part = (name: string, content: string | Buffer) =>
  aWorkbook({ sheets: SHEETS, members: [{ name, content }] });
const lines = (count: number, row: (line: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join("");

describe("a hostile workbook", () => {
  const rows = (size: number) =>
    Buffer.concat([
      Buffer.from("<worksheet><sheetData>"),
      Buffer.alloc(size, "<row/>"),
      Buffer.from("</sheetData></worksheet>"),
    ]);
  const nested = `<worksheet>${"<a>".repeat(12 * MIB)}`;
  const strings = "<si/>".repeat(5_000_001);

  test.each<[string, Buffer, Partial<ReadLimits>, string | (string | number)[]]>([
    [
      "a bomb of 256 MiB",
      part("xl/worksheets/sheet1.xml", rows(256 * MIB)),
      {},
      "packed-too-tightly",
    ],
    [
      "a bomb that is packed less tightly",
      part("xl/worksheets/sheet1.xml", rows(64 * MIB)),
      { ratio: 10_000, unpackedBytes: 32 * MIB },
      "unpacked-too-large",
    ],
    [
      "a shared text too many",
      aWorkbook({ sheets: SHEETS, sharedStrings: strings }),
      { ratio: 10_000 },
      "too-many-rows",
    ],
    [
      "tags nested twelve million deep",
      part("xl/worksheets/sheet1.xml", nested),
      { ratio: 10_000, workbookHeapMib: 64 },
      "too-much-memory",
    ],
    [
      "a text of 20 MiB in one cell",
      part(
        "xl/worksheets/sheet1.xml",
        `<worksheet>${textRow(1, ["a"])}${textRow(2, ["x".repeat(20 * MIB)])}</worksheet>`,
      ),
      { ratio: 10_000 },
      [1],
    ],
    [
      "more rows than there may be",
      aWorkbook({
        sheets: [lines(50_051, (line) => `<row r="${line}"><c><v>${line}</v></c></row>`)],
      }),
      {},
      ["too-many-rows"],
    ],
    [
      "one far cell",
      aWorkbook({ sheets: ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'] }),
      {},
      ["too-many-columns"],
    ],
  ])("with %s is answered in time and memory", async (_name, bytes, limits, expected) => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await read(bytes, limits)).toEqual(expected);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MIB);
  });

  it("is given up at the deadline", async () => {
    expect(await read(aWorkbook({ sheets: SHEETS }), { workbookSeconds: 0.05 })).toBe("too-slow");
  });

  it("does not keep the next one from being read", async () => {
    const results = await Promise.all([
      read(part("xl/styles.xml", "<!DOCTYPE x><styleSheet/>")),
      read(aWorkbook({ sheets: SHEETS }), { workbookSeconds: 0.05 }),
      read(aWorkbook({ sheets: SHEETS })),
    ]);
    expect(results).toEqual(["forbidden-xml", "too-slow", [1]]);
  });
});

it("reads as many rows and columns as there may be", async () => {
  const cells = Array.from({ length: 100 }, () => "<c><v>1</v></c>").join("");
  const wide = lines(2001, (line) => `<row r="${line}">${cells}</row>`);
  const long = lines(50_001, (line) => `<row r="${line}"><c><v>${line}</v></c></row>`);
  expect(await read(aWorkbook({ sheets: [wide, long] }))).toEqual([2000, 50_000]);
});

it("starts from a script as it does from here", async () => {
  const script = `
    import { readFile } from "@/db/files/read-file";
    const bytes = Buffer.from(process.argv[1] ?? "", "base64");
    void readFile(bytes, "people.xlsx").then((sheets) => console.log(JSON.stringify(sheets)));
  `;
  const bytes = aWorkbook({ sheets: SHEETS }).toString("base64");
  const args = ["--import", "tsx", "--input-type=module", "--eval", script, bytes];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: [{ table: { ok: true } }] });
});
