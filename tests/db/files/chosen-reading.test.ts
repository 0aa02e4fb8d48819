import { expect, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { AS_FOUND, type Reading } from "@/lib/import/read/reading";
import { aWorkbook, textRow } from "./workbook-builder";
import { zip } from "./zip-builder";

/** The headers of each table under its name, and the first row below them. */
async function read(content: Buffer, name: string, reading: Partial<Reading>, headerOf?: string) {
  const options = { reading: { ...AS_FOUND, ...reading }, headerOf: headerOf ?? null };
  const found = await readFile(content, name, options);
  if (!found.ok) return found.problem.code;
  return Object.fromEntries(
    found.value.map(({ name: sheet, table }) => [
      sheet,
      table.ok ? [table.value.headers, [...table.value.rows][0]?.cells] : table.problem.code,
    ]),
  );
}

const CSV = "a.csv";
const both = Buffer.from("name;town,country\nAda;Graz,Austria\n");

test.each<[string, Buffer, Partial<Reading>, unknown]>([
  [
    "another delimiter",
    both,
    { delimiter: "," },
    [
      ["name;town", "country"],
      ["Ada;Graz", "Austria"],
    ],
  ],
  [
    "no delimiter that is there",
    both,
    { delimiter: "\t" },
    [["name;town,country"], ["Ada;Graz,Austria"]],
  ],
  [
    "Windows-1252 for what is UTF-8",
    Buffer.from("name\nZoë\n"),
    { encoding: "windows-1252" },
    [["name"], ["ZoÃ«"]],
  ],
  [
    "UTF-16 without its mark",
    Buffer.from("名;町\nあ;い\n", "utf16le"),
    { encoding: "utf-16le" },
    [
      ["名", "町"],
      ["あ", "い"],
    ],
  ],
  ["another header line", both, { headerLine: 2 }, [["Ada;Graz", "Austria"], undefined]],
  ["a header line that is not there", both, { headerLine: 3 }, "line-not-found"],
])("%s is taken when it is chosen", async (_name, content, reading, table) => {
  expect(await read(content, CSV, reading)).toEqual({ [CSV]: table });
});

test("bytes that are no UTF-8 are reported where UTF-8 is chosen", async () => {
  const options = { reading: { ...AS_FOUND, encoding: "utf-8" as const } };
  const found = await readFile(Buffer.from("name,b\nZo\xEB,x\n", "latin1"), CSV, options);
  const table = found.ok ? found.value[0]?.table : undefined;
  expect(table?.ok && table.value.problems.map(({ code }) => code)).toEqual(["undecodable"]);
});

test("a header line belongs to one sheet, and to none of JSON's", async () => {
  const rows = [textRow(1, ["title"]), textRow(2, ["x"]), textRow(3, ["y"])].join("");
  const book = aWorkbook({ sheets: [rows, rows] });
  const [first, second] = Object.keys(Object(await read(book, "a.xlsx", {})));
  expect(await read(book, "a.xlsx", { headerLine: 2 }, second)).toEqual({
    [first ?? ""]: [["title"], ["x"]],
    [second ?? ""]: [["x"], ["y"]],
  });
  const json = Buffer.from('[{"a":1},{"a":2}]');
  expect(await read(json, "a.json", { headerLine: 2 })).toEqual({ "a.json": [["a"], ["1"]] });
});

test("the members of an archive are read as was chosen", async () => {
  const archive = zip([{ name: CSV, content: both }]);
  expect(await read(archive, "a.zip", { delimiter: "," })).toEqual({
    [CSV]: [
      ["name;town", "country"],
      ["Ada;Graz", "Austria"],
    ],
  });
});
