/** Under what the rows are read that are made of cells. */
export const CELL_HEADERS = {
  credential: "Credential (column)",
  issuer: "Issuer (column)",
  issued: "Issued on (cell)",
  expires: "Expires on (cell)",
  day: "Day (cell)",
  status: "Status (cell)",
  number: "Number (cell)",
} as const;

export type CellField = keyof typeof CELL_HEADERS;

/** In the order in which they are shown. */
export const CELL_FIELDS = Object.keys(CELL_HEADERS) as CellField[]; // the keys of the record

const OF_CELLS: ReadonlySet<string> = new Set([
  ...["", "credential", "issuer", "issued_on", "expires_on", "status", "number", "kind"],
  ...Object.values(CELL_HEADERS),
]);

/** Whether what is called so stands in the cell that became the row, or above it, and not beside it. */
export function isOfCell(column: string): boolean {
  return OF_CELLS.has(column);
}
