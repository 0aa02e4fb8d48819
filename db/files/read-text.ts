import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { DelimiterCount } from "@/lib/import/read/delimiter-count";
import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import {
  type CellProblem,
  cellProblem,
  type FileNote,
  type FileTable,
} from "@/lib/import/read/file-table";
import { isFilled } from "@/lib/import/read/find-header";
import type { Delimiter } from "@/lib/import/read/reading";
import { TableBuilder } from "@/lib/import/read/table-builder";
import type { TableRow } from "@/lib/import/read/table-rows";
import { detectEncoding, type FoundEncoding } from "@/lib/import/read/text-encoding";
import { fail, type Result } from "@/lib/result";
import { headerLineOf, type ReadJob } from "./found-sheet";

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
export async function readText(job: ReadJob): Promise<Result<FileTable, FileProblem>> {
  const { bytes, fileName: name, reading, limits } = job;
  const encoding = detectEncoding(bytes, reading.encoding);
  const count = new DelimiterCount();
  for await (const piece of inUtf8(bytes, encoding)) count.add(piece);
  if (count.mostInLine() > MOST_DELIMITERS_IN_LINE) {
    return fail(fileProblem("too-many-columns", limits.columns));
  }
  if (count.lineEnds() > MOST_LINE_ENDS) return fail(fileProblem("too-many-rows", limits.textRows));
  const delimiter = reading.delimiter ?? count.best();
  const tableLimits = { ...limits, rows: limits.textRows };
  const builder = new TableBuilder("text", tableLimits, headerLineOf(job, name));
  const problems: CellProblem[] = [];
  const damage = encoding.damaged ? (row: TableRow) => problems.push(...damageIn(row)) : null;
  const open = await readRows(inUtf8(bytes, encoding), delimiter, (row) => {
    builder.add(row);
    damage?.(row);
    return !builder.isFull;
  });
  if (open !== null) return fail(fileProblem("quote-not-closed", open));
  return builder.finish({ name, problems, notes: notesOn(encoding, delimiter) });
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

/**
 * Hands over each row that is not blank, until `take` wants no more. Answers the line of a quotation
 * mark that is never closed, or null.
 */
async function readRows(
  pieces: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  take: (row: TableRow) => boolean,
): Promise<number | null> {
  let line = 1;
  let isWanted = true;
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    ltrim: true, // a quotation mark behind a blank opens a cell; `trim` would refuse `"a" b`
    // Taken here, because what a stream hands on record by record costs as much again.
    on_record: (cells: string[]) => {
      if (isWanted && cells.some(isFilled)) isWanted = take({ line, cells });
      line += linesIn(cells);
      return null;
    },
  });
  try {
    await pipeline(
      whileTrue(pieces, () => isWanted),
      parser.resume(),
    );
  } catch (error) {
    if (!isWanted) return null;
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") return line;
    throw error;
  }
  return null;
}

async function* whileTrue<Piece>(
  pieces: AsyncIterable<Piece>,
  isWanted: () => boolean,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    yield piece;
    if (!isWanted()) return;
  }
}

/** Counted here because the parser counts a CRLF inside quotation marks twice. */
function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    if (LINE_END.test(cell)) lines += cell.split(LINE_END).length - 1;
  }
  return lines;
}

const LINE_END = /\r\n|\n|\r/;

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
