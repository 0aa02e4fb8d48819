import type { ShownCell, ShownRow } from "@/components/import/row-table";
import {
  type ImportKind,
  ROW_OUTCOMES,
  type RowOutcome,
  type RowProblem,
} from "@/lib/import/import";
import type { ImportAnswer, ImportReview } from "@/lib/import/import-answer";
import { FIELDS } from "@/lib/import/kinds/kinds";
import type { PlannedRow } from "@/lib/import/plan/plan";
import { NEW_WORDS } from "../words";

const ROWS_ON_PAGE = 100;
const COLUMNS_SHOWN = 6;

type Input = Pick<ImportReview, "input" | "columns">;

/** The rows of one page, and how many pages there are; `input` is null where the file is gone. */
export function shownRows(
  { kind, rows }: Pick<ImportAnswer, "kind" | "rows">,
  input: Input | null,
  { outcome, page }: { readonly outcome: RowOutcome | null; readonly page: number },
) {
  const found = [...rows.having(outcome === null ? ROW_OUTCOMES : [outcome])];
  const start = (page - 1) * ROWS_ON_PAGE;
  const fields = input ? fieldsShown(kind, input) : [];
  const shown = new Set(
    fields.flatMap((field) => [field, ...(input?.columns.headers[field] ?? [])]),
  );
  return {
    fields: fields.map((field) => field.replaceAll("_", " ")),
    pages: Math.max(1, Math.ceil(found.length / ROWS_ON_PAGE)),
    rows: found.slice(start, start + ROWS_ON_PAGE).map((index): ShownRow => {
      const row = rows.at(index);
      const own: Readonly<Record<string, string>> = input?.input.cellsAt(index) ?? {};
      const headers = input?.columns.headers ?? {};
      return {
        line: row.line,
        cells: fields.map((field) =>
          shownCell(row, own[field] ?? "", [field, ...(headers[field] ?? [])]),
        ),
        ...happens(row, kind, shown),
        more: moreOf(row, fields),
      };
    }),
  };
}

/** The columns that tell rows apart: those that are filled, not with the same in every row. */
function fieldsShown(kind: ImportKind, { input }: Input): string[] {
  const telling = FIELDS[kind].filter(({ name }) => isTelling(input.reader(name), input.length));
  return telling.slice(0, COLUMNS_SHOWN).map(({ name }) => name);
}

function isTelling(read: (row: number) => string, rows: number): boolean {
  if (rows === 1) return true;
  for (let row = 1; row < rows; row++) if (read(row) !== read(0)) return true;
  return false;
}

/** A problem names the file's header, or the column where the file has none. */
function shownCell(
  { problems, changes }: PlannedRow,
  text: string,
  names: readonly string[],
): ShownCell {
  const [field] = names;
  const change = changes.find((own) => own.field === field);
  const problem = problems.find(
    ({ column, severity }) => severity === "error" && names.includes(column),
  );
  return { text, change: change ?? null, isWrong: problem !== undefined };
}

function happens(
  row: PlannedRow,
  kind: ImportKind,
  shown: ReadonlySet<string>,
): Pick<ShownRow, "look" | "text"> {
  const [error] = row.problems.filter(({ severity }) => severity === "error");
  if (row.outcome === "undecided") {
    return { look: "undecided", text: DECIDE[error?.code ?? ""] ?? error?.message ?? "to decide" };
  }
  if (row.outcome === "reject") {
    return { look: "reject", text: error ? placed(error, shown) : "rejected" };
  }
  if (row.outcome === "create") return { look: "create", text: NEW_WORDS[kind] };
  if (row.outcome === "update") {
    const count = row.changes.length;
    return {
      look: "update",
      text: count === 1 ? "changes 1 field" : `changes ${count || "some"} fields`,
    };
  }
  const repeat = row.problems.find(({ code }) => code === "repeats-row");
  return { look: "unchanged", text: repeat?.message ?? "unchanged" };
}

const DECIDE: Readonly<Record<string, string>> = {
  "person-unknown": "choose a person",
  "person-name-shared": "choose a person",
  "credential-unknown": "choose a credential",
  "renamed-or-new": "new, or renamed?",
  "date-order-unknown": "say how dates are written",
};

/** With its column, where no cell is marked. */
function placed({ column, message }: RowProblem, shown: ReadonlySet<string>): string {
  return column === "" || shown.has(column) ? message : `${column}: ${message}`;
}

const NONE_SHOWN: ReadonlySet<string> = new Set();

/** What the cells do not show: the way out, other problems, notes, and changes in other columns. */
function moreOf({ outcome, problems, changes }: PlannedRow, fields: readonly string[]): string[] {
  const [first, ...errors] = problems.filter(({ severity }) => severity === "error");
  const notes = problems.filter(
    ({ severity, code }) => severity === "note" && code !== "repeats-row",
  );
  const hidden = changes.filter(({ field }) => !fields.includes(field));
  return [
    ...(outcome === "reject" && first ? [first.hint] : []),
    ...errors.map((error) => placed(error, NONE_SHOWN)),
    ...notes.map(({ message }) => message),
    ...hidden.map(
      ({ field, before, after }) =>
        `${field.replaceAll("_", " ")}: ${before === null ? "" : `${before} → `}${after ?? "none"}`,
    ),
  ];
}
