import { setPriority } from "node:os";

/** Below the server that started the process, whose pages must not wait for its work. */
const NICE = 5;

/** How a process that `startApart` started begins: at a low priority, and to end when nobody listens any more. */
export function standApart(): void {
  setPriority(NICE);
  process.once("disconnect", () => process.exit());
}

/** The terminal's signals go to everyone in it; the parent decides when this process ends. */
export function leaveSignalsToParent(): void {
  for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);
}
