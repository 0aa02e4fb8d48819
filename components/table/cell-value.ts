import { badgeStateText } from "@/lib/format/badge-parts";
import { dayText } from "@/lib/format/day";
import type { CellKind, CellValue, Column } from "./column";

/** From the gravest to the one that needs nobody: what sorting by standing means. */
const STANDING_ORDER = [
  "missing",
  "lapsed",
  "below-level",
  "grace",
  "expiring",
  "waived",
  "met",
  "none",
];
/** Bad news first, good news last. */
const BADGE_ORDER = [
  "failed",
  "revoked-or-expired",
  "issuer-not-confirmed",
  "cannot-check",
  "verified",
];
const PROOF_ORDER = ["claimed", "attested", "checked", "issuer-verified"];

/** What a cell is sorted by; undefined where there is nothing, which always comes last. */
type SortValue = string | number | undefined;

const SORT_VALUES: { [Kind in CellKind]: (value: CellValue[Kind]) => SortValue } = {
  text: (text) => text ?? undefined,
  link: (link) => link?.text,
  day: (day) => day ?? undefined,
  number: (number) => number ?? undefined,
  ratio: (ratio) => ratio ?? undefined,
  standing: ({ look, lastOn }) => STANDING_ORDER.indexOf(look) + soonness(lastOn),
  proof: (proof) => (proof === null ? undefined : PROOF_ORDER.indexOf(proof)),
  slots: ({ met, grace, gap }) => (met + grace + gap === 0 ? undefined : gap / (met + grace + gap)),
  badge: ({ state }) => BADGE_ORDER.indexOf(state),
  node: () => undefined,
};

const SEARCH_TEXTS: { [Kind in CellKind]: (value: CellValue[Kind]) => string } = {
  text: (text) => text ?? "",
  link: (link) => `${link?.text ?? ""} ${link?.note ?? ""}`,
  day: dayText,
  number: (number) => String(number ?? ""),
  ratio: () => "",
  standing: ({ words }) => words,
  proof: (proof) => proof ?? "",
  slots: () => "",
  badge: badgeStateText,
  node: () => "",
};

/** Between 0 and 1 within one kind of standing: what ends sooner comes first. */
function soonness(lastOn: number | null): number {
  return lastOn === null ? 0.999 : Math.min(0.998, Math.max(0, lastOn / 100_000));
}

export function sortValue<Row>(row: Row, column: Column<Row>): SortValue {
  return byKind(SORT_VALUES, row, column);
}

/** The words of a row that a reader may search for, in small letters. */
export function searchText<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns
    .map((column) => byKind(SEARCH_TEXTS, row, column))
    .join(" ")
    .toLowerCase();
}

/** What every row says under the column, if they all say the same; null where they differ. */
export function sameInAll<Row>(rows: readonly Row[], column: Column<Row>): string | null {
  const [first] = rows;
  if (first === undefined) return null;
  const said = byKind(NAMES, first, column);
  return rows.every((row) => byKind(NAMES, row, column) === said) ? said : null;
}

/** What a row is called: the words of its first column, and of those that name it, too. */
export function rowName<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns
    .filter((column, index) => index === 0 || column.names)
    .map((column) => byKind(NAMES, row, column))
    .join(": ");
}

const NAMES = {
  ...SEARCH_TEXTS,
  link: (link: CellValue["link"]) => link?.text ?? "",
  day: (day: CellValue["day"]) => (day === null ? "" : dayText(day)),
};

/** The answer of the function for the column's kind to the row's value under its key. */
export function byKind<Row, Answer>(
  functions: { [Kind in CellKind]: (value: CellValue[Kind]) => Answer },
  row: Row,
  column: Column<Row>,
): Answer {
  // The type of `Column` ties each key to a value of its kind; TypeScript cannot follow it here.
  const answer = functions[column.kind] as (value: unknown) => Answer;
  return answer(row[column.key]);
}
