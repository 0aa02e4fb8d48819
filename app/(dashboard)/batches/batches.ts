import "server-only";
import type { ReactNode } from "react";
import type { Opened } from "@/app/_server/open-page";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { batchesFor } from "@/db/queries/batches";
import { type Actor, can } from "@/lib/access";
import { isMerge, permissionFor } from "@/lib/batch/batch";
import { instantText } from "@/lib/format/instant";

export type BatchLine = {
  id: string;
  version: number;
  title: string;
  reason: string | null;
  size: number;
  actor: string;
  at: string;
  state: string;
  /** What taking it back is called; null where it cannot be, or not by this reader. */
  undo: string | null;
  actions: ReactNode;
};

export const BATCH_COLUMNS: Column<BatchLine>[] = [
  { kind: "text", key: "title", header: "What" },
  { kind: "number", key: "size", header: "Rows" },
  { kind: "text", key: "actor", header: "By" },
  { kind: "text", key: "at", header: "When" },
  { kind: "text", key: "state", header: "State" },
  { kind: "text", key: "reason", header: "Reason" },
  { kind: "node", key: "actions", header: "" },
];

const MOST = 200;

export async function batchesTable({ actor, organisation }: Opened): Promise<PageTable<BatchLine>> {
  const rows = await batchLines(actor, organisation.zone);
  return { name: "Batches", columns: BATCH_COLUMNS, rows };
}

/** The latest acts on many rows, and which of them the reader can take back. */
export async function batchLines(actor: Actor, zone: string): Promise<BatchLine[]> {
  const rows = await batchesFor(actor, { limit: MOST, after: null });
  return rows.map((row): BatchLine => {
    const { id, version, title, reason, size, kind, undoes, undoneBy } = row;
    const isSplit = isMerge(kind) && undoes !== null;
    const mayUndo = undoneBy === null && !isSplit && can(actor, permissionFor(kind));
    return {
      ...{ id, version, title, reason, size, actor: row.actor },
      at: instantText(row.createdAt, zone),
      state: undoneBy === null ? "stands" : "taken back",
      undo: mayUndo ? (isMerge(kind) ? "Split" : "Undo") : null,
      actions: null,
    };
  });
}
