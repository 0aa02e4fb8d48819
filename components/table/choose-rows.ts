import { sameInAll, searchText, sortValue } from "./cell-value";
import type { Column } from "./column";

/** What a reader chose of a table, in the words of the address; empty where nothing was chosen. */
export type Choice = {
  /** Every one of these has to stand in a row. */
  readonly words: string;
  /** A column's key, with `-` in front from the highest down. */
  readonly sort: string;
  /** Keys with dots between them. */
  readonly columns: string;
};

/** How each is called in the address. */
export const CHOICE_PARAMS = { words: "q", sort: "sort", columns: "columns" } as const;

/** The rows that a table shows for this choice, in its order; the screen and a file agree by it. */
export function chosenRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { words, sort }: Choice,
): Row[] {
  const found = rows.filter((row) => hasWords(searchText(row, columns), words));
  const { key, isDown } = sortOf(sort);
  const column = columns.find((one) => one.key === key && one.kind !== "node");
  return column ? found.sort((a, b) => inOrder(column, isDown, a, b)) : found;
}

/** Those that the reader chose, else those that are not hidden; in the order of the table. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  { columns: chosen }: Pick<Choice, "columns">,
): Column<Row>[] {
  const keys = chosen.split(".");
  return columns.filter(({ key, hidden }) => (chosen === "" ? !hidden : keys.includes(key)));
}

/** A column that is left out because all rows say the same, and what they say: empty where it is nothing. */
export type SameInAll = {
  readonly key: string;
  readonly header: string;
  readonly words: string;
};

/**
 * The columns as a screen begins with them: of the spare ones, those in which rows differ. A single row
 * differs from no other, and keeps all in which it has something to say.
 */
export function tellingColumns<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { readonly columns: Column<Row>[]; readonly same: SameInAll[] } {
  const same: SameInAll[] = [];
  const telling = columns.map((column) => {
    const words = column.spare && rows.length > 0 ? sameInAll(rows, column) : null;
    if (words === null || (rows.length === 1 && words !== "")) return column;
    same.push({ key: column.key, header: column.header, words });
    return { ...column, hidden: true };
  });
  return { columns: telling, same };
}

export function hasWords(text: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function sortOf(sort: string): { readonly key: string; readonly isDown: boolean } {
  return { key: sort.replace(/^-/, ""), isDown: sort.startsWith("-") };
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Numbers as numbers; text as a person would, "Level 2" before "Level 10". */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

/** What is not there comes last, whichever way the rest goes. */
function inOrder<Row>(column: Column<Row>, isDown: boolean, a: Row, b: Row): number {
  const [left, right] = [sortValue(a, column), sortValue(b, column)];
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return isDown ? compare(right, left) : compare(left, right);
}
