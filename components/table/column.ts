import type { ReactNode } from "react";
import type { Day } from "@/lib/calendar";
import type { ShownBadgeState } from "@/lib/format/badge-parts";
import type { SlotCounts } from "@/lib/format/coverage";
import type { StandingWords } from "@/lib/format/standing";
import type { Proof } from "@/lib/proof";

/** Words that open something, with small words under them. */
export type Linked = {
  readonly text: string;
  readonly href?: string;
  readonly note?: string;
  /** `href` is a page of somebody else's: a screen names its place, a file has the text. */
  readonly isOutside?: boolean;
  /** The beginning of the text, where it only says what the rest is in: "Technology / Infrastructure / ". */
  readonly within?: string;
};

/** What a cell of each kind holds. All of it is data, so that a server page can hand it over. */
export type CellValue = {
  text: string | null;
  link: Linked | null;
  day: Day | null;
  number: number | null;
  ratio: number | null;
  standing: StandingWords;
  proof: Proof | null;
  slots: SlotCounts;
  badge: ShownBadgeState;
  /** Drawn by the page: buttons, chips. Neither sorted nor searched. */
  node: ReactNode;
};

export type CellKind = keyof CellValue;

type KeyWith<Row, Value> = {
  [Key in keyof Row]-?: Row[Key] extends Value ? Key : never;
}[keyof Row] &
  string;

type ColumnOf<Row, Kind extends CellKind> = {
  readonly kind: Kind;
  /** The property of the row that it shows; its name in the address, too. */
  readonly key: KeyWith<Row, CellValue[Kind]>;
  readonly header: string;
  /** What the column means, for the tooltip of its header. */
  readonly hint?: string;
  /** Left out until the reader asks for it. */
  readonly hidden?: boolean;
  /** Left out while it says the same in every row: then the toolbar says it once. A file has it all the same. */
  readonly spare?: boolean;
  /** Tells rows apart that the first column calls the same. */
  readonly names?: boolean;
  /** In pixels; without it the kind decides. */
  readonly width?: number;
};

/** A column is data: what it shows, and of which kind. The table knows the rest. */
export type Column<Row> = { [Kind in CellKind]: ColumnOf<Row, Kind> }[CellKind];

/** A row knows itself by an id that is unique in its table. */
export type TableRow = { readonly id: string };
