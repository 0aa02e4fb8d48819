import type { Tx } from "@/db/client";
import { databaseError } from "@/db/errors";
import type { UndoConflict } from "@/lib/undo/plan-undo";
import { PlaceTaken } from "./places";

export type Refused = Pick<UndoConflict, "entity" | "id" | "reason">;

export type Writing = {
  readonly entity: string;
  readonly ids: readonly string[];
  readonly write: (tx: Tx, ids: readonly string[]) => Promise<void>;
  /** What it means where a row refers to one that is not there, or would not be there any more. */
  readonly dangling: "gone" | "used";
};

/**
 * Writes rows together where the database takes them; where it refuses some, all the others. A row may
 * wait for another of them, such as a person for their manager: who was refused is tried again as long
 * as that helps.
 */
export async function leavingRefused(tx: Tx, writing: Writing): Promise<Refused[]> {
  let refused: Refused[] = [];
  let left = writing.ids;
  while (left.length > 0) {
    refused = await halving(tx, writing, left);
    if (refused.length === left.length) return refused;
    left = refused.map(({ id }) => id);
  }
  return refused;
}

async function halving(tx: Tx, writing: Writing, ids: readonly string[]): Promise<Refused[]> {
  try {
    await tx.transaction((inner) => writing.write(inner, ids));
    return [];
  } catch (error) {
    const reason = reasonIn(error, writing);
    if (reason === null) throw error;
    const [id = ""] = ids;
    if (ids.length === 1) return [{ entity: writing.entity, id, reason }];
  }
  const half = ids.length >> 1;
  const first = await halving(tx, writing, ids.slice(0, half));
  return [...first, ...(await halving(tx, writing, ids.slice(half)))];
}

const DANGLING = "23503";
/** Unique, exclusion and check constraints, by PostgreSQL's codes. */
const TAKEN = ["23505", "23P01", "23514"];

function reasonIn(error: unknown, { dangling }: Writing): Refused["reason"] | null {
  const code = databaseError(error)?.code ?? "";
  if (code === DANGLING) return dangling;
  return error instanceof PlaceTaken || TAKEN.includes(code) ? "taken" : null;
}
