import type { Known, TableWrites } from "./writes";

/** A table's rows after a plan was written. */
export function afterWrites<Row extends { readonly id: string }>(
  rows: readonly Known<Row>[],
  writes: TableWrites<Row> | undefined,
): Known<Row>[] {
  if (!writes) return [...rows];
  const updated = new Map(writes.update.map((row) => [row.id, row]));
  const kept = rows.map((row) => updated.get(row.id) ?? row);
  return [...kept, ...writes.insert.map((row) => ({ ...row, version: 1 }))];
}
