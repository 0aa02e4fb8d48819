import type { DateOrder } from "@/lib/import/dates/date-spelling";
import type { ImportKind } from "@/lib/import/import";

/**
 * Where a column's value comes from.
 *
 * - `firstOf`: the first of these headers that has a value in the row; of a list, the first entry
 *   where `entry` says so; `otherwise` where there is none. With `apartBy`, a value that the file has
 *   under several values of that header is told apart by it: "Lead (Design)".
 * - `pattern`: text in which `{Header}`, or `{Header|Other}` for the first of them that has one,
 *   stands for the row's value; nothing where all of them are empty.
 * - `joined`: several values with a blank between them, such as a first and a last name.
 * - `fixed`: the same in every row.
 * - `fileName`: the groups of an expression that the file's name matches, joined by hyphens.
 */
export type Source =
  | {
      readonly firstOf: readonly string[];
      readonly apartBy?: string;
      readonly entry?: "first";
      readonly otherwise?: string;
    }
  | { readonly pattern: string }
  | { readonly joined: readonly Source[] }
  | { readonly fixed: string }
  | { readonly fileName: string };

/** A framework as it is kept, with what its licence asks to be shown. */
export type FrameworkFacts = {
  readonly name: string;
  readonly publisher: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly url: string | null;
  /** Its levels from 1. */
  readonly levels: readonly string[];
};

/**
 * A kind of file that is known as it is: data, so that another source is another file here and no
 * branch in code. A file is of this kind when it has all of `headers`, of which each may be several
 * spellings (`Vorname|First name`), and none of `without`.
 */
export type Preset = {
  readonly id: string;
  readonly title: string;
  readonly kind: ImportKind;
  /** The sheet of a workbook to read; null for any. */
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly without: readonly string[];
  readonly sources: { readonly [field: string]: Source };
  /** Column → what the file says there, whatever the case → what we say; "" for nothing. */
  readonly values: { readonly [field: string]: { readonly [theirs: string]: string } };
  /** How it writes its dates, where that is known; otherwise the dates themselves tell. */
  readonly dateOrder: DateOrder | null;
  /** Headers, or with `*` their beginnings, that are left out on purpose and therefore not reported. */
  readonly leftOut: readonly string[];
  /** Values that say that there is no value. */
  readonly unused: readonly string[];
  /** Only rows with one of these values under each header are imported; "" is an empty cell. */
  readonly only: readonly { readonly header: string; readonly values: readonly string[] }[];
  /** The framework of competencies that are not known yet. */
  readonly framework: FrameworkFacts | null;
  /** Of which a file has all that its framework has, so that what it lacks is gone. */
  readonly lists: readonly ("competencies" | "roles" | "asked")[];
  /** Roles that requirements ask and nobody has entered yet are made. */
  readonly makesRoles: boolean;
};

/** A file in the template of its kind, or with headers that somebody mapped to it. */
export function templatePreset(kind: ImportKind): Preset {
  return {
    id: kind,
    title: `Template “${kind}”`,
    kind,
    sheet: null,
    headers: [],
    without: [],
    sources: {},
    values: {},
    dateOrder: null,
    leftOut: [],
    unused: [],
    only: [],
    framework: null,
    lists: ["competencies", "roles", "asked"],
    makesRoles: false,
  };
}
