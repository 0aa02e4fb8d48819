/** Why a file as a whole, or one of its sheets, was not read. */
export type FileProblem = {
  readonly code: FileProblemCode;
  readonly message: string;
  readonly hint: string;
};

export type FileProblemCode = keyof typeof TEXTS;

const SUPPORTED =
  "Files that can be read: .csv, .tsv and .txt (a table as text), .xlsx (Excel), .json, and .zip (an archive of such text or JSON files).";
const SAVE_AS_XLSX = "Open it in a spreadsheet program and save it as .xlsx or .csv.";
const MAKE_SMALLER = "Split the file, or delete what is not needed.";
const SAVE_AGAIN = "Open it in a spreadsheet program, save it again and upload the new file.";

const EXPORT_AGAIN = "Export it again where it comes from, and upload the new file.";

/** `%` stands for the detail: a limit, a line, a type. */
const TEXTS = {
  "empty-file": ["The file is empty.", "Choose a file with a header line and at least one row."],
  "unsupported-type": ["% cannot be read.", SUPPORTED],
  "type-mismatch": [
    "The file's name and its content disagree: it contains %.",
    `Give it the ending that belongs to its content. ${SUPPORTED}`,
  ],
  "old-workbook": ["Excel files from before 2007 (.xls) cannot be read.", SAVE_AS_XLSX],
  "macro-workbook": ["Workbooks that carry macros are not accepted.", SAVE_AS_XLSX],
  "password-protected": [
    "The file is protected with a password.",
    "Remove the password (in Excel: File, Info, Protect Workbook) and upload it again.",
  ],
  "not-a-workbook": ["The file is a ZIP archive, but no Excel workbook.", SUPPORTED],
  "corrupt-file": ["The file is damaged and cannot be read.", SAVE_AGAIN],
  "forbidden-xml": [
    "The workbook contains a document type declaration, which no spreadsheet program writes.",
    SAVE_AGAIN,
  ],
  "file-too-large": ["The file is larger than % MiB.", MAKE_SMALLER],
  "unpacked-too-large": ["The file is larger than % MiB when unpacked.", MAKE_SMALLER],
  "packed-too-tightly": [
    "A part of the file is packed to less than 1/% of its size, as only a ZIP bomb is.",
    SAVE_AGAIN,
  ],
  "too-many-parts": ["The file consists of more than % parts.", MAKE_SMALLER],
  "too-many-tables": ["The file holds more than % tables.", MAKE_SMALLER],
  "archive-without-tables": [
    "The archive holds no file with a table.",
    "Its .csv, .tsv and .json files are read; archives inside it and links are not.",
  ],
  "too-many-rows": ["There are more than % rows.", MAKE_SMALLER],
  "too-many-columns": ["There are more than % columns.", MAKE_SMALLER],
  "too-many-merged": [
    "There are more than % merged cells.",
    "Take the merging back, or split the file.",
  ],
  "too-slow": ["The workbook could not be read within % seconds.", MAKE_SMALLER],
  "too-much-memory": ["The workbook needs more than % MiB of memory to read.", MAKE_SMALLER],
  "quote-not-closed": [
    "The quotation mark that opens in line % is never closed.",
    "Close it, or write a quotation mark inside a cell twice.",
  ],
  "json-not-unicode": ["The file is neither UTF-8 nor UTF-16, as JSON has to be.", EXPORT_AGAIN],
  "json-not-valid": ["The file is not JSON.", EXPORT_AGAIN],
  "json-too-deep": ["The file is nested more than % levels deep.", EXPORT_AGAIN],
  "json-too-many-values": ["The file holds more than % values.", MAKE_SMALLER],
  "json-name-repeated": [
    "An object in the file has the same name twice; which of the two counts is not guessed.",
    EXPORT_AGAIN,
  ],
  "sheet-not-found": ["The workbook has no sheet called “%”.", "Choose one of its sheets."],
  "no-table": ["There is no table here.", "The first line of a table names its columns."],
  "line-not-found": ["Line % is empty or not there.", "Choose the line that names the columns."],
} as const satisfies { [code: string]: readonly [message: string, hint: string] };

export function fileProblem(code: FileProblemCode, detail: string | number = ""): FileProblem {
  const [message, hint] = TEXTS[code];
  const shown = typeof detail === "number" ? detail.toLocaleString("en") : detail;
  return { code, message: message.replace("%", () => shown), hint };
}
