import type { Owner } from "./owner";

/** What the database's process is started with. */
export interface Task {
  readonly folder: string;
  readonly socketPath: string;
  readonly parentPid: number;
  readonly reserveBytes: number;
}

/** What the database's process tells the process that it works for. */
export type Report =
  | { readonly kind: "progress"; readonly line: string }
  | { readonly kind: "ready" }
  | { readonly kind: "in-use"; readonly owner: Pick<Owner, "pid" | "parentPid" | "host"> }
  | { readonly kind: "failed"; readonly reason: string }
  /** The answer to "are you there?"; `trouble` is why nothing can be changed now. */
  | { readonly kind: "alive"; readonly trouble: string | null };
