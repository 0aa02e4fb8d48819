import type { Permission } from "@/lib/access";

/** What an act on many rows was, and what somebody must be allowed to do it or to take it back. */
const PERMISSIONS = {
  "assign-role": "role-assignment.write",
  "end-role": "role-assignment.write",
  "move-to-team": "person.write",
  waive: "waiver.write",
  verify: "award.write",
  assess: "assessment.write",
  "merge-people": "person.write",
  "merge-credentials": "catalogue.write",
  import: "import.write",
} as const satisfies Record<string, Permission>;

export type BatchKind = keyof typeof PERMISSIONS;
export const BATCH_KINDS = Object.keys(PERMISSIONS) as [BatchKind, ...BatchKind[]]; // the keys of a const object

export function permissionFor(kind: BatchKind): Permission {
  return PERMISSIONS[kind];
}

export function isMerge(kind: BatchKind): boolean {
  return kind === "merge-people" || kind === "merge-credentials";
}

const UNDO = "Taken back: ";
const REDO = "Done again: ";

/** What taking back an act is called; taking that back again is doing it again. */
export function titleOfUndo(title: string): string {
  if (title.startsWith(UNDO)) return REDO + title.slice(UNDO.length);
  return UNDO + (title.startsWith(REDO) ? title.slice(REDO.length) : title);
}
