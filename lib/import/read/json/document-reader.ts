import type { RecordTable } from "./record-tables";

/**
 * Turns a document whose shape it knows into tables, or answers null. For documents that are graphs,
 * or say in several places what belongs in one row; all others are lists of records already. The
 * records may be as nested as they like.
 */
export type DocumentReader = (json: unknown) => readonly RecordTable[] | null;
