import type { CellProblem, FileNote } from "./file-table";
import type { TableRow } from "./table-rows";

/**
 * A sheet as its reader found it, before anybody knows which line is the header. Blank rows are left
 * out. Problems count columns from the sheet's first one.
 */
export type RawSheet = {
  readonly name: string;
  /**
   * `text`: every row says how many cells it has. `grid`: cells that are not there are blank.
   * `records`: likewise, and the first row is known to be the header.
   */
  readonly shape: "text" | "grid" | "records";
  readonly rows: readonly TableRow[];
  readonly problems: readonly CellProblem[];
  readonly notes: readonly FileNote[];
};
