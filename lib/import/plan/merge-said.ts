import { groupBy } from "@/lib/group-by";
import type { ImportKind } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { type PlanContext, placeOf } from "./context";
import type { Draft } from "./draft";
import { errorAt } from "./problem";

/** What one row says of a thing: what it says nothing of is absent. Values compare with `===`. */
export type Saying<Kind extends ImportKind, Said> = {
  readonly row: InputRow<Kind>;
  /** The same for rows about the same thing. */
  readonly key: string;
  readonly said: Said;
};

type Read<Said> = { readonly [column in keyof Said]-?: Said[column] | undefined };

/** What was read of a row, without the columns that it says nothing in. */
export function present<Said extends object>(read: Read<Said>): Said {
  const said: Partial<Said> = {};
  for (const column in read) {
    const value = read[column];
    if (value !== undefined) said[column] = value;
  }
  return said as Said; // only what is undefined, and may be absent, is gone
}

/** All that the rows say of one thing, and by which rows; `against` names what they disagree on. */
export type Merged<Kind extends ImportKind, Said> = {
  readonly key: string;
  readonly first: InputRow<Kind>;
  readonly repeats: readonly InputRow<Kind>[];
  readonly said: Said;
  readonly against: (keyof Said & string) | null;
};

/**
 * Puts together what is said of each thing, in the order of the first rows. Which row comes first
 * decides nothing but which one carries the change: rows that disagree are all wrong.
 */
export function mergeSayings<Kind extends ImportKind, Said extends object>(
  sayings: readonly Saying<Kind, Said>[],
): Merged<Kind, Said>[] {
  return [...groupBy(sayings, ({ key }) => key).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    let { said } = first;
    let against: (keyof Said & string) | null = null;
    for (const other of others) {
      against ??= disagreement(said, other.said);
      said = { ...said, ...other.said };
    }
    const repeats = others.map(({ row }) => row);
    return [{ key: first.key, first: first.row, repeats, said, against }];
  });
}

function disagreement<Said extends object>(a: Said, b: Said): (keyof Said & string) | null {
  for (const column in b) {
    if (a[column] !== undefined && b[column] !== undefined && a[column] !== b[column])
      return column;
  }
  return null;
}

/**
 * Refuses rows that disagree about one thing, all of them: nobody but a person knows which is right.
 * True where they were refused.
 */
export function refusesContradiction<Kind extends ImportKind, Said extends object>(
  { first, repeats, against }: Merged<Kind, Said>,
  columns: { readonly [column in keyof Said]-?: FieldName<Kind> },
  context: PlanContext,
  draft: Draft,
): boolean {
  if (against === null) return false;
  const rows = [first, ...repeats];
  for (const row of rows) {
    const others = rows.filter((other) => other !== row).map(({ line }) => line);
    const place = placeOf(context, row.cells, columns[against]);
    draft.refuses(row, [errorAt(place, "contradicts-row", `row ${others.slice(0, 5).join(", ")}`)]);
  }
  return true;
}
