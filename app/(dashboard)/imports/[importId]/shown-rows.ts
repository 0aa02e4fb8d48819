import type { ShownCell, ShownRow } from "@/components/import/row-table";
import type { ImportRow } from "@/db/queries/import-rows";
import type { ImportKind, RowProblem } from "@/lib/import/import";
import type { ImportReview } from "@/lib/import/import-answer";
import type { PlannedRow } from "@/lib/import/plan/plan";
import { NEW_WORDS } from "../words";

const COLUMNS_SHOWN = 6;

type Reviewed = Pick<ImportReview, "columns" | "fields">;

/** Rows of a file as a table shows them; without cells where nothing is kept of what it said. */
export function shownRows(
  kind: ImportKind,
  review: Reviewed | null,
  found: readonly ImportRow[],
): { readonly fields: string[]; readonly rows: ShownRow[] } {
  const fields = review?.fields.slice(0, COLUMNS_SHOWN) ?? [];
  const headers = review?.columns.headers ?? {};
  const shown = new Set(fields.flatMap((field) => [field, ...(headers[field] ?? [])]));
  return {
    fields: fields.map((field) => field.replaceAll("_", " ")),
    rows: found.map((row) => ({
      row: row.row,
      line: row.line,
      cells: fields.map((field) =>
        shownCell(row, row.cells[field] ?? "", [field, ...(headers[field] ?? [])]),
      ),
      ...happens(row, kind, shown),
      more: moreOf(row, fields),
    })),
  };
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
