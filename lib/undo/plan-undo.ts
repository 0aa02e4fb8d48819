import { fieldsBack } from "./fields-back";

/** A row that an act wrote, and what became of it since. */
export type TouchedRow = {
  readonly entity: string;
  readonly id: string;
  readonly label: string;
  readonly did: "made" | "changed" | "removed";
  readonly state: "as-left" | "changed" | "gone";
  /** The columns that the act changed. */
  readonly changed: readonly string[];
  /** The columns that are not as the act left them. */
  readonly edited: readonly string[];
};

/** A row that refers to a row which the act made. */
export type Reference = { readonly from: string; readonly to: string };

export const UNDO_CONFLICTS = ["changed", "gone", "used", "taken"] as const;

/** Something that stays as it is by now. */
export type UndoConflict = {
  readonly entity: string;
  readonly id: string;
  readonly label: string;
  /**
   * changed: edited since · gone: deleted since, or what it belongs to is · used: something else builds
   * on it · taken: something newer stands where it would have to.
   */
  readonly reason: (typeof UNDO_CONFLICTS)[number];
};

/** Rows of one table of which the same columns go back. */
export type Restoring = {
  readonly entity: string;
  readonly columns: readonly string[];
  readonly ids: readonly string[];
};

/** What is done to take an act back; ids by table. */
export type UndoPlan = {
  /** Made by the act. */
  readonly remove: ReadonlyMap<string, readonly string[]>;
  /** Changed by it. */
  readonly restore: readonly Restoring[];
  /** Removed by it. */
  readonly revive: ReadonlyMap<string, readonly string[]>;
  readonly conflicts: readonly UndoConflict[];
};

/**
 * What of an act can be taken back, field by field. What was edited since is left as it is, and so is a
 * new row that is still needed: by one from elsewhere, or by one that is left itself. What was deleted
 * since stays deleted.
 */
export function planUndo(rows: readonly TouchedRow[], references: readonly Reference[]): UndoPlan {
  const conflicts = new Map<string, UndoConflict>();
  const keep = ({ entity, id, label }: TouchedRow, reason: UndoConflict["reason"]) =>
    conflicts.set(id, { entity, id, label, reason });
  const restore = new Map<string, { entity: string; columns: readonly string[]; ids: string[] }>();
  for (const row of rows) {
    if (row.did === "made" && row.state === "changed") keep(row, "changed");
    if (row.did !== "changed") continue;
    const { back, kept } = fieldsBack(row.changed, row.edited);
    if (row.state === "gone") keep(row, "gone");
    else if (kept.length > 0) keep(row, "changed");
    if (row.state !== "gone" && back.length > 0) addTo(restore, row, back);
  }
  keepUsed(new Map(rows.map((row) => [row.id, row])), references, conflicts, keep);
  const made = rows.filter(({ did, state, id }) => {
    return did === "made" && state === "as-left" && !conflicts.has(id);
  });
  return {
    remove: idsByEntity(made),
    restore: [...restore.values()],
    revive: idsByEntity(rows.filter(({ did, state }) => did === "removed" && state === "gone")),
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
  for (const { from, to } of references) addId(targets, from, to);
  const staying = [...targets.keys()].filter((id) => !rows.has(id) || kept.has(id));
  for (let from = staying.pop(); from !== undefined; from = staying.pop()) {
    for (const to of targets.get(from) ?? []) {
      const row = rows.get(to);
      if (row?.did !== "made" || row.state === "gone" || kept.has(to)) continue;
      keep(row, "used");
      staying.push(to);
    }
  }
}

function addTo(
  groups: Map<string, { entity: string; columns: readonly string[]; ids: string[] }>,
  { entity, id }: TouchedRow,
  columns: readonly string[],
): void {
  const key = [entity, ...columns].join(" ");
  const group = groups.get(key) ?? { entity, columns, ids: [] };
  group.ids.push(id);
  groups.set(key, group);
}

function idsByEntity(rows: readonly TouchedRow[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { entity, id } of rows) addId(ids, entity, id);
  return ids;
}

function addId(lists: Map<string, string[]>, key: string, id: string): void {
  const own = lists.get(key);
  if (own) own.push(id);
  else lists.set(key, [id]);
}
