import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/**
 * Starts a program of ours in a process of its own: with a heap of its own size and none of the
 * server's environment, so that whatever its work does to it, the server goes on. It says what it has to
 * say by messages; its errors go where the server's go, or are kept for whoever reads them.
 *
 * The process runs TypeScript from the project's folder, which is the working directory of the
 * server and of every script: a path relative to this module would point into the server's bundle.
 */
export function startApart(
  program: string,
  {
    heapMib,
    errors = "inherit",
  }: { readonly heapMib: number; readonly errors?: "inherit" | "pipe" },
): ChildProcess {
  return fork(/* turbopackIgnore: true */ join(process.cwd(), program), {
    execArgv: [`--max-old-space-size=${heapMib}`, "--import", "tsx"],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", errors, "ipc"],
  });
}
