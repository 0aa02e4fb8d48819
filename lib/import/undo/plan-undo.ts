/** A row that an import wrote, and what became of it since. */
export type TouchedRow = {
  readonly entity: string;
  readonly id: string;
  /** Made by the import; otherwise it was there before and was changed. */
  readonly isNew: boolean;
  /** as-left: nobody changed it since · gone: deleted since. */
  readonly state: "as-left" | "changed" | "gone";
  /** Rows on one line may not overlap in time, such as the memberships of one person; null for none. */
  readonly line: string | null;
  readonly label: string;
};

/** A row that refers to a row which the import made. */
export type Reference = { readonly from: string; readonly to: string };

export type UndoConflict = {
  readonly entity: string;
  readonly id: string;
  readonly label: string;
  /** changed: edited or deleted since · used: something else builds on it by now. */
  readonly reason: "changed" | "used";
};

/** Rows are taken back whole or left alone; ids by table. */
export type UndoPlan = {
  readonly remove: ReadonlyMap<string, readonly string[]>;
  readonly restore: ReadonlyMap<string, readonly string[]>;
  readonly conflicts: readonly UndoConflict[];
};

/**
 * What of an import can be taken back. A row that was edited since is left as it is, and so is one
 * that is still needed: by a row from elsewhere, or by one that is left itself.
 */
export function planUndo(rows: readonly TouchedRow[], references: readonly Reference[]): UndoPlan {
  const conflicts = new Map<string, UndoConflict>();
  const keep = ({ entity, id, label }: TouchedRow, reason: UndoConflict["reason"]) =>
    conflicts.set(id, { entity, id, label, reason });
  for (const row of rows) {
    const isGone = row.state === "gone" && row.isNew;
    if (row.state !== "as-left" && !isGone) keep(row, "changed");
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  keepUsed(byId, references, conflicts, keep);
  const keptLines = new Set([...conflicts.keys()].map((id) => byId.get(id)?.line ?? null));
  for (const row of rows) {
    const isBlocked = row.line !== null && keptLines.has(row.line);
    if (isBlocked && row.state === "as-left" && !conflicts.has(row.id)) keep(row, "used");
  }
  const free = rows.filter(({ id, state }) => state === "as-left" && !conflicts.has(id));
  return {
    remove: idsByEntity(free.filter(({ isNew }) => isNew)),
    restore: idsByEntity(free.filter(({ isNew }) => !isNew)),
    conflicts: [...conflicts.values()],
  };
}

/** A new row stays where something refers to it that is not taken back; then what that one refers to. */
function keepUsed(
  rows: ReadonlyMap<string, TouchedRow>,
  references: readonly Reference[],
  kept: ReadonlyMap<string, unknown>,
  keep: (row: TouchedRow, reason: "used") => void,
): void {
  const targets = new Map<string, string[]>();
  for (const { from, to } of references) targets.set(from, [...(targets.get(from) ?? []), to]);
  const staying = [...targets.keys()].filter((id) => !rows.has(id) || kept.has(id));
  for (let from = staying.pop(); from !== undefined; from = staying.pop()) {
    for (const to of targets.get(from) ?? []) {
      const row = rows.get(to);
      if (!row?.isNew || row.state === "gone" || kept.has(to)) continue;
      keep(row, "used");
      staying.push(to);
    }
  }
}

function idsByEntity(rows: readonly TouchedRow[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { entity, id } of rows) {
    const own = ids.get(entity);
    if (own) own.push(id);
    else ids.set(entity, [id]);
  }
  return ids;
}
