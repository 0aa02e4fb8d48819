import { fail, ok, type Result } from "@/lib/result";
import { type FileProblem, type FileProblemCode, fileProblem } from "./file-problem";

export type FileFormat = "text" | "workbook" | "json" | "archive";

const FORMAT_OF_ENDING = new Map<string, FileFormat>([
  ["csv", "text"],
  ["tsv", "text"],
  ["txt", "text"],
  ["xlsx", "workbook"],
  ["json", "json"],
  ["zip", "archive"],
]);
const REFUSED_ENDING = new Map<string, FileProblemCode>([
  ["xls", "old-workbook"],
  ["xlsm", "macro-workbook"],
  ["xltm", "macro-workbook"],
]);

const ARCHIVE = "a ZIP archive or Office file";
const OLD_OFFICE = "an Office file from before 2007";
const TEXT = "text";

const CONTENT_OF_FORMAT: { readonly [format in FileFormat]: string } = {
  text: TEXT,
  json: TEXT,
  workbook: ARCHIVE,
  archive: ARCHIVE,
};

/** First bytes of what people upload by mistake, and what to call it. */
const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ["PK\x03\x04", ARCHIVE],
  ["PK\x05\x06", "an empty ZIP archive"],
  ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", OLD_OFFICE],
  ["%PDF", "a PDF document"],
  ["\x89PNG", "a PNG image"],
  ["GIF8", "a GIF image"],
  ["\xFF\xD8\xFF", "a JPEG image"],
  ["\x1F\x8B", "a gzip archive"],
  ["7z\xBC\xAF\x27\x1C", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["SQLite format 3", "an SQLite database"],
  ["{\\rtf", "an RTF document"],
];
const UTF16_MARK = /^(?:\xFF\xFE|\xFE\xFF)/;
const MARKUP = /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|\?xml|svg|table)/i;
const LOOKED_AT = 4096;

/**
 * What kind of file this is. The ending of its name and its first bytes must agree; nothing is read
 * because it might work.
 */
export function sniffFormat(bytes: Uint8Array, fileName: string): Result<FileFormat, FileProblem> {
  if (bytes.length === 0) return fail(fileProblem("empty-file"));
  const ending = endingOf(fileName);
  const content = contentOf(bytes);
  const format = FORMAT_OF_ENDING.get(ending);
  const refused = REFUSED_ENDING.get(ending);
  if (!format && !refused) return fail(fileProblem("unsupported-type", describe(ending, content)));
  if (content === OLD_OFFICE && isEncrypted(bytes)) return fail(fileProblem("password-protected"));
  if (content === OLD_OFFICE) return fail(fileProblem("old-workbook"));
  if (refused) return fail(fileProblem(refused));
  return format && content === CONTENT_OF_FORMAT[format]
    ? ok(format)
    : fail(fileProblem("type-mismatch", content));
}

function endingOf(fileName: string): string {
  return /\.([^./\\]{1,10})$/.exec(fileName.trim().toLowerCase())?.[1] ?? "";
}

function contentOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return signature[1];
  if (UTF16_MARK.test(head)) return TEXT;
  if (MARKUP.test(head)) return "a web page or XML";
  return isBinary(head) ? "binary data" : TEXT;
}

/** Text has next to no control characters; single zero bytes are left to be reported by row. */
function isBinary(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = head.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0;
  return controls * 50 > head.length || head.includes("\0\0\0");
}

/** Excel wraps an encrypted workbook in an old Office file, whose directory names it in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].map((letter) => `${letter}\0`).join("");
  return new TextDecoder("latin1").decode(bytes).includes(name);
}

function describe(ending: string, content: string): string {
  const kind = ending === "" ? "A file whose name has no ending" : `A .${ending} file`;
  return content === TEXT ? kind : `${kind} (${content})`;
}
