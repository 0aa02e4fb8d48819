import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readFile } from "@/db/files/read-file";
import { Refusal } from "@/db/files/refusal";
import { readSheets } from "@/db/files/workbook/read-sheets";
import { SheetReader } from "@/db/files/workbook/sheet-reader";
import { readXml } from "@/db/files/workbook/xml";
import { formatDay } from "@/lib/calendar";
import { CredentialId, PersonId } from "@/lib/ids";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import { detectDateOrder } from "@/lib/import/dates/detect-date-order";
import { lastDayWritten, parseDay } from "@/lib/import/dates/parse-day";
import { IMPORT_KINDS } from "@/lib/import/import";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { credentialKey, personKey } from "@/lib/import/names/name-key";
import { PersonNames } from "@/lib/import/names/person-names";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { parseJson } from "@/lib/json";
import { aWorkbook } from "@/tests/db/files/workbook-builder";
import { badges } from "./badge-harness";
import type { Harness } from "./harness";
import { leave } from "./leave-harness";

const FIXTURES = path.join(import.meta.dirname, "../fixtures/hostile");

function filesIn(folder: string, ending: string): Buffer[] {
  return readdirSync(path.join(FIXTURES, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(path.join(FIXTURES, folder, name)));
}

const buffers = (texts: readonly string[]) => texts.map((text) => Buffer.from(text));

const ODD = [
  ...["\0", "\r", "\n", "\r\n", "\t", '"', '""', ",", ";", "|", " ", "\uFEFF", "\u2028", "\u202E"],
  ...["__proto__", "constructor", "=1+1", "@SUM(A1)", "-5", "99999999999999999999", "1e400", "💥"],
];
const MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.from([0xc3, 0x28])];

const TABLES = [
  "person,credential,issued_on\nE-1,CKA,2026-04-03\n",
  '\uFEFFname;email\r\n"Ruiz; Ana";ana@a.example\r\n',
  "a\tb\tc\n1\t2\t3\n\n4\t5\n",
  "Title above\n\nid|name|\n1|x|\n",
];

const text: Harness = {
  name: "text",
  seeds: [...buffers(TABLES), ...filesIn("csv-spectrum/csvs", ".csv")],
  words: [...buffers(ODD), ...MARKS],
  read: (input) => readTables(input, "noise.csv"),
};

async function readTables(input: Buffer, fileName: string): Promise<void> {
  const file = await readFile(input, fileName);
  for (const { table } of file.ok ? file.value : []) {
    if (!table.ok) continue;
    const { headers, rows, headerLine } = table.value;
    let line = headerLine;
    for (const row of rows) {
      expect(row.cells.length === headers.length, "a row has another number of cells");
      expect(row.line > line, "lines do not go forward");
      line = row.line;
    }
    expect(new Set(headers).size === headers.length, "headers repeat");
    for (const kind of IMPORT_KINDS) guessColumns(kind, headers);
  }
  expectUnpolluted();
}

const SHEETS = [
  '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="s"><v>0</v></c></row>',
  '<row r="2"><c r="A2"><v>45000.5</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2" t="b"><v>1</v></c></row>',
  '<row><c><f t="shared" si="0" ref="A1:A3">1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>x_x000D_y</v></c></row><row r="3"><c r="XFD3"><v>1</v></c></row>',
];

const sheet: Harness = {
  name: "sheet",
  seeds: buffers(SHEETS),
  words: buffers([
    ...["<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "<t>", "<is>", "<f>", "<rPh>", "]]>"],
    ...["<![CDATA[", "<!DOCTYPE x>", "&lt;", "&#0;", "&x;", 't="s"', 'r="ZZZ9"', 's="99"', "1e999"],
    ...ODD,
  ]),
  read: async (input) => {
    const reader = new SheetReader(CONTEXT);
    try {
      await readXml(inPieces(Buffer.concat([OPENS, input, CLOSES])), reader, async () => undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    for (const { cells } of reader.take().rows) {
      expect(cells.length <= READ_LIMITS.columns, "a row is wider than the limit");
    }
  },
};

const CONTEXT = { strings: ["email"], looks: [], epoch: 1900, limits: READ_LIMITS } as const;
const OPENS = Buffer.from('<worksheet xmlns="urn:sheet"><sheetData>');
const CLOSES = Buffer.from("</sheetData></worksheet>");

/** Cut where characters and tags may be cut, too. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  const half = bytes.length >> 1;
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}

const archive: Harness = {
  name: "archive",
  seeds: [workbookOf(SHEETS.join("")), workbookOf("")],
  words: buffers([
    "PK\x01\x02",
    "PK\x03\x04",
    "PK\x05\x06",
    "\xFF\xFF\xFF\xFF",
    "../",
    "xl/",
    "\0",
  ]),
  read: readWorkbook,
};

function workbookOf(rows: string): Buffer {
  return aWorkbook({
    sheets: [rows],
    sharedStrings: "<si><t>email</t></si>",
    formats: ["yyyy-mm"],
  });
}

async function readWorkbook(bytes: Buffer): Promise<void> {
  let ended = false;
  await readSheets({ bytes, sheet: null, limits: READ_LIMITS }, async (answer) => {
    expect(!ended, "an answer came after the end");
    ended = answer.kind === "done" || answer.kind === "refused";
  });
  expect(ended, "there was no answer");
}

const DOCUMENTS = [
  '{"data":[{"id":"a","badge_template":{"name":"CKA","skills":[{"name":"x"}]}}],"metadata":{}}',
  '[{"displayName":"AZ-104","issuedDate":"2026-01-02","constructor":{"__proto__":{"y":1}}}]',
];

const json: Harness = {
  name: "json",
  seeds: [...buffers(DOCUMENTS), ...filesIn("json-test-suite", ".json")].filter(
    ({ length }) => length < 1_024,
  ),
  words: buffers(["{", "}", "[", "]", ":", ",", '"', "\\", "\\u0000", "\\uD800", "null", ...ODD]),
  read: async (input) => {
    const parsed = parseJson(input);
    if (parsed.ok) expect(JSON.stringify(parsed.value) !== undefined, "it cannot be written again");
    await readTables(input, "noise.json");
  },
};

const dates: Harness = {
  name: "dates",
  seeds: buffers([
    ...["2026-04-03", "03/04/2026", "3 Apr 2026", "Apr 2026", "Sat, 4 July 2026 10:00 PM UTC"],
    ...["45000.25", "2014-04-01 09:41:00 -0500", "26-04-03", "31.12.9999", "1st of May 1999"],
  ]),
  words: buffers(["/", "-", ".", " ", "T", "Z", "00", "29", "Feb", "1900", "2200", "'99", ...ODD]),
  read: (input) => {
    const written = input.toString("utf8");
    detectDateOrder([written, "01/02/2026"]);
    for (const order of ["dmy", "mdy", "ymd"] as const) {
      const day = parseDay(written, order);
      if (!day.ok) continue;
      const year = Number(formatDay(day.value.day).slice(0, 4));
      expect(year >= 1900 && year <= 2200, "a day lies outside the calendar that is read");
      expect(lastDayWritten(day.value) >= day.value.day, "a month ends before it begins");
    }
  },
};

const CREDENTIALS = ["CompTIA Security+", "Certified Ethical Hacker (CEH)", "(ISC)² CISSP", "A+"];
const PEOPLE = ["Ana Ruiz", "Ruiz, Ana", "Jo-Anne O'Neill", "Łukasz Żółć", "ana.ruiz@a.example"];
const SOME_ID = "00000000-0000-4000-8000-000000000000";

const names: Harness = {
  name: "names",
  seeds: buffers([...CREDENTIALS, ...PEOPLE]),
  words: buffers(["+", "&", "(", ")", "®", "™", "²", " - ", ": ", "é", "ß", "ﬁ", "İ", ...ODD]),
  read: (input) => {
    const name = input.toString("utf8");
    const key = credentialKey(name);
    expect(credentialKey(key) === key, "the key of a credential's key is another");
    expect(personKey(personKey(name)) === personKey(name), "the key of a person's key is another");
    const id = CredentialId.parse(SOME_ID);
    const known = { id, name, code: null, issuer: "CompTIA", kind: "badge", aliases: [] } as const;
    const credentials = new CredentialNames([known]);
    if (key !== "") {
      expect(
        credentials.find({ name, issuer: "" }) === id,
        "a credential is not found by its name",
      );
    }
    const person = { id: PersonId.parse(SOME_ID), externalId: null, name, emails: [], aliases: [] };
    new PersonNames([person]).find(name);
  },
};

function expectUnpolluted(): void {
  expect(Object.keys(Object.prototype).length === 0, "the prototype of all objects has a key");
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** One for each reader of what comes from outside. */
export const HARNESSES = [text, sheet, archive, json, dates, names, badges, leave];
