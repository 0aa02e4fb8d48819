import type { ImportId } from "@/lib/ids";
import type { DetectedOrder } from "./dates/detect-date-order";
import type { ImportCounts, ImportKind, ImportSettings, ImportState } from "./import";
import type { DifferenceGroup } from "./plan/difference-groups";
import type { Question } from "./plan/plan";
import type { PlannedRows } from "./plan/planned-rows";
import type { CellRows } from "./read/cell-rows";
import type { FileNote } from "./read/file-table";
import type { Columns } from "./rows/input-rows";

/** An import as it stands: what it would do while it is a draft, what it did once it is committed. */
export type ImportAnswer = {
  readonly id: ImportId;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly counts: ImportCounts;
  readonly rows: PlannedRows;
  /** Of the plan shown here; null where there is none (any more). */
  readonly planHash: string | null;
  /** What can still be decided; null where it is no draft. */
  readonly review: ImportReview | null;
};

/** The same without its rows: those are many. */
export type ImportHead = Omit<ImportAnswer, "rows">;

export type ImportReview = {
  readonly settings: ImportSettings;
  /** Which known kind of file it is. */
  readonly title: string;
  /** What awards say that they come from. */
  readonly source: string;
  readonly sheets: readonly string[];
  /** The line that names the columns; 0 where the file has none, as in JSON. */
  readonly headerLine: number;
  /** How cells became rows; null where lines are rows. */
  readonly fromCells: CellRows | null;
  /** Whether rows are badges, which were checked: nothing of them is mapped by hand. */
  readonly areBadges: boolean;
  readonly headers: readonly string[];
  /** What stands below each header first; "" where nothing does near the top. */
  readonly samples: readonly string[];
  readonly columns: Columns;
  /** How the file's dates are written, and whether somebody has to say. */
  readonly dates: DetectedOrder;
  readonly people: readonly Question[];
  readonly credentials: readonly Question[];
  readonly competencies: readonly Question[];
  readonly roles: readonly Question[];
  /** Against what is known of the same framework or regime; null where nothing is. */
  readonly difference: readonly DifferenceGroup[] | null;
  readonly notes: readonly FileNote[];
  /** The template's columns that tell the file's rows apart. */
  readonly fields: readonly string[];
};

/** What a list of imports shows of each. */
export type ImportSummary = Pick<ImportAnswer, "id" | "kind" | "state" | "fileName"> & {
  readonly counts: ImportCounts | null;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
};

export const NO_ROWS: ImportCounts = {
  create: 0,
  update: 0,
  unchanged: 0,
  reject: 0,
  undecided: 0,
};

const PERMISSIONS = {
  people: "person.write",
  awards: "award.write",
  roles: "catalogue.write",
  requirements: "requirement.write",
  catalogue: "catalogue.write",
} as const satisfies { [kind in ImportKind]: string };

/** What somebody must be allowed besides importing, to import a file of this kind. */
export function permissionOf<Kind extends ImportKind>(kind: Kind): (typeof PERMISSIONS)[Kind] {
  return PERMISSIONS[kind];
}
