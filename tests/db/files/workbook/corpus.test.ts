import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { answersTo } from "../read-in-process";

const CORPUS = "tests/fixtures/hostile/sheetjs-xlsx";
const FILES = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".xlsx"))
  .sort();
/** A macro workbook by its content type; everything else can be read. */
const REFUSED = new Map([["wtf_path.xlsx", "macro-workbook"]]);

type Read = {
  readonly sheets: string[];
  /** Text by sheet, line and column. */
  readonly texts: Map<string, string>;
  /** Where a formula or an error stands, whose stored result is not looked at. */
  readonly told: Set<string>;
  readonly refused: string | null;
};

async function read(file: string): Promise<Read> {
  const answers = await answersTo(readFileSync(path.join(CORPUS, file)), READ_LIMITS);
  const sheets: string[] = [];
  const texts = new Map<string, string>();
  const told = new Set<string>();
  for (const answer of answers) {
    if (answer.kind === "sheet") sheets.push(answer.name);
    if (answer.kind !== "rows") continue;
    const at = (line: number, column: number | null) => `${sheets.at(-1)} ${line} ${column}`;
    for (const { line, column } of answer.problems) told.add(at(line, column));
    for (const { line, cells } of answer.rows) {
      for (const [column, text] of cells.entries()) texts.set(at(line, column), plain(text));
    }
  }
  const refusal = answers.find((answer) => "code" in answer);
  return { sheets, texts, told, refused: refusal && "code" in refusal ? refusal.code : null };
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What another reader has for the words of a workbook; its numbers and days are shown differently. */
async function wordsOf(file: string): Promise<(readonly [at: string, word: string])[]> {
  const sheets = await readXlsx(path.join(CORPUS, file));
  return sheets.flatMap(({ sheet, data }) =>
    data.flatMap((row, line) =>
      row.flatMap((cell, column) =>
        typeof cell === "string" && plain(cell) !== ""
          ? [[`${sheet} ${line + 1} ${column}`, plain(cell)] as const]
          : [],
      ),
    ),
  );
}

test.each(FILES)("%s is read, or refused with a reason", async (file) => {
  const { sheets, refused } = await read(file);
  expect(refused).toBe(REFUSED.get(file) ?? null);
  if (refused === null) expect(sheets.length).toBeGreaterThan(0);
});

test.each(FILES.filter((file) => !REFUSED.has(file)))(
  "%s has the words that it shows",
  async (file) => {
    const { texts, told } = await read(file);
    const words = (await wordsOf(file)).filter(([at]) => !told.has(at));
    expect(words.filter(([at, word]) => texts.get(at) !== word)).toEqual([]);
  },
);
