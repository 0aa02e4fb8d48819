import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { type Delimiter, DelimiterCount } from "@/lib/import/read/delimiter-count";
import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import {
  type CellProblem,
  cellProblem,
  type FileNote,
  type TableRow,
} from "@/lib/import/read/file-table";
import { isFilled, ROWS_ABOVE } from "@/lib/import/read/find-header";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { detectEncoding, type FoundEncoding } from "@/lib/import/read/text-encoding";
import { fail, ok, type Result } from "@/lib/result";

const PIECE = 65_536;
/** A line with more delimiters, or a file with more lines, is no table, and is costly to split. */
const MOST_DELIMITERS_IN_LINE = 100_000;
const MOST_LINE_ENDS = 5_000_000;
const DAMAGE = "\uFFFD";

/**
 * Reads a table as text: CSV as in RFC 4180, with any of four delimiters and line ends, and with
 * what real files do to it: quotation marks inside a field are text, blanks before a field are
 * dropped, rows may have too few or too many cells, and blank lines are left out. Between pieces the
 * event loop is free for others.
 */
export async function readText(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
): Promise<Result<RawSheet, FileProblem>> {
  const encoding = detectEncoding(bytes);
  const count = new DelimiterCount();
  for await (const piece of inUtf8(bytes, encoding)) count.add(piece);
  if (count.mostInLine() > MOST_DELIMITERS_IN_LINE) {
    return fail(fileProblem("too-many-columns", limits.columns));
  }
  if (count.lineEnds() > MOST_LINE_ENDS) return fail(fileProblem("too-many-rows", limits.textRows));
  const delimiter = count.best();
  const rows = await readRows(inUtf8(bytes, encoding), delimiter, limits.textRows + ROWS_ABOVE + 1);
  if (rows === "too-many-rows") return fail(fileProblem(rows, limits.textRows));
  if ("quoteOpensIn" in rows) return fail(fileProblem("quote-not-closed", rows.quoteOpensIn));
  const problems = encoding.damaged ? rows.flatMap(damageIn) : [];
  return ok({ name, shape: "text", rows, problems, notes: notesOn(encoding, delimiter) });
}

/** The text in pieces of UTF-8. */
async function* inUtf8(
  bytes: Uint8Array,
  { encoding, damaged }: FoundEncoding,
): AsyncGenerator<Buffer> {
  const decoder = encoding === "utf-8" && !damaged ? null : new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const text = decoder?.decode(piece, { stream: at + PIECE < bytes.length });
    yield text === undefined ? viewOf(piece) : Buffer.from(text);
    await setImmediate();
  }
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function readRows(
  pieces: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  most: number,
): Promise<TableRow[] | "too-many-rows" | { quoteOpensIn: number }> {
  const rows: TableRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    ltrim: true, // a quotation mark behind a blank opens a cell; `trim` would refuse `"a" b`
  });
  let line = 1;
  try {
    await pipeline(pieces, parser, async (records: AsyncIterable<string[]>) => {
      for await (const cells of records) {
        if (cells.some(isFilled)) rows.push({ line, cells });
        if (rows.length > most) break;
        line += linesIn(cells);
      }
    });
  } catch (error) {
    if (rows.length > most) return "too-many-rows"; // the pipeline calls the break above an error
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") {
      return { quoteOpensIn: line };
    }
    throw error;
  }
  return rows;
}

/** Counted here because the parser counts a CRLF inside quotation marks twice. */
function linesIn(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}

function damageIn({ line, cells }: TableRow): CellProblem[] {
  const column = cells.findIndex((cell) => cell.includes(DAMAGE));
  return column < 0 ? [] : [cellProblem("undecodable", line, column, cells[column] ?? "")];
}

const DELIMITER_NAMES: { readonly [delimiter in Delimiter]: string } = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

function notesOn({ encoding, damaged }: FoundEncoding, delimiter: Delimiter): FileNote[] {
  const damage = damaged ? ", with damaged characters" : "";
  return [
    { code: "encoding", message: `Read as ${encoding.toUpperCase()}${damage}.` },
    { code: "delimiter", message: `Cells are separated by ${DELIMITER_NAMES[delimiter]}.` },
  ];
}
