import type { CheckedBadge } from "@/lib/badge/checked-badge";
import type { Day } from "@/lib/calendar";
import type { ImportId } from "@/lib/ids";
import type { DateOrder } from "@/lib/import/dates/date-spelling";
import type { ImportSettings } from "@/lib/import/import";
import type { Preset } from "@/lib/import/presets/preset";
import type { Columns } from "@/lib/import/rows/input-rows";
import type { Proof } from "@/lib/proof";
import type { NewId } from "./draft";
import type { Place } from "./problem";

/** What a plan depends on besides the file's rows and what is known. */
export type PlanContext = {
  readonly today: Day;
  /** Null where the file's dates can be read in several ways and nobody has said which. */
  readonly dateOrder: DateOrder | null;
  readonly decisions: Pick<
    ImportSettings,
    "people" | "credentials" | "competencies" | "roles" | "version"
  >;
  /** The highest proof that whoever imports may give. */
  readonly highestProof: Proof;
  /** Null where no import of the file is kept. */
  readonly importId: ImportId | null;
  /** Where awards will say that they come from. */
  readonly source: string;
  readonly preset: Preset;
  readonly columns: Columns;
  readonly newId: NewId;
  /** After so many rows a step ends, with the last of its people. */
  readonly rowsInStep: number;
  /** The badges that the rows were made of, by row; none for other files. */
  readonly badges?: readonly CheckedBadge[];
};

type Cells = { readonly [field: string]: string };

/** Where a problem is: under the header that the file has for the column. */
export function placeOf(context: PlanContext, cells: Cells, field: string): Place {
  return { column: context.columns.headers[field]?.[0] ?? field, value: cells[field] ?? "" };
}
