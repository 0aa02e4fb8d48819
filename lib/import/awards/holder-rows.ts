import type { InputRows } from "@/lib/import/rows/input-rows";
import { type Holder, holderKey, holderOf } from "./holders";

/** Rows about one person, or about one name that is nobody yet, in the order of the file. */
export type RowGroup<Whom> = { readonly whom: Whom; readonly rows: Uint32Array };

/** Which rows of a file name whom; as numbers, because rows are many. */
export class HolderRows {
  readonly holders: readonly Holder[];
  readonly #rows: InputRows<"awards">;
  /** Per row, the number of its holder. */
  readonly #holderOf: Uint32Array;

  constructor(rows: InputRows<"awards">) {
    const numbers = new Map<string, number>();
    const holders: Holder[] = [];
    const read = {
      person: rows.reader("person"),
      name: rows.reader("person_name"),
      emails: rows.reader("person_emails"),
      alias: rows.reader("person_alias"),
    };
    this.#holderOf = new Uint32Array(rows.length).map((_, row) => {
      const key = holderKey({
        person: read.person(row),
        person_name: read.name(row),
        person_emails: read.emails(row),
        person_alias: read.alias(row),
      });
      const number = numbers.get(key) ?? holders.push(holderOf(rows.cellsAt(row))) - 1;
      numbers.set(key, number);
      return number;
    });
    this.holders = holders;
    this.#rows = rows;
  }

  /** The rows of each person; `whomOf` says who a holder is. In the order of their first rows. */
  groupedBy<Whom>(whomOf: (key: string) => Whom): RowGroup<Whom>[] {
    const groups = new Map<Whom, number>();
    const groupOf = this.holders.map(({ key }) => {
      const whom = whomOf(key);
      const group = groups.get(whom) ?? groups.size;
      groups.set(whom, group);
      return group;
    });
    const sizes = new Uint32Array(groups.size);
    for (const holder of this.#holderOf) count(sizes, groupOf[holder]);
    const rows = Array.from(sizes, (size) => new Uint32Array(size));
    const filled = new Uint32Array(groups.size);
    this.#holderOf.forEach((holder, row) => {
      const group = groupOf[holder] ?? 0;
      const own = rows[group];
      if (own) own[count(filled, group)] = row;
    });
    return [...groups.keys()].map((whom, group) => ({
      whom,
      rows: rows[group] ?? new Uint32Array(0),
    }));
  }

  /** The lines that name each holder, by its key. */
  lines(): Map<string, number[]> {
    const lines = new Map<string, number[]>(this.holders.map(({ key }) => [key, []]));
    this.#holderOf.forEach((holder, row) => {
      lines.get(this.holders[holder]?.key ?? "")?.push(this.#rows.lineAt(row));
    });
    return lines;
  }
}

/** Adds one, and answers what it was before. */
function count(counts: Uint32Array, index = 0): number {
  const before = counts[index] ?? 0;
  counts[index] = before + 1;
  return before;
}
