import { type ChildProcess, spawn } from "node:child_process";

const END_WITHIN_MS = 20_000;
const running = new Set<ChildProcess>();

export type ChildOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where its output goes; default: to this terminal. */
  readonly output?: "inherit" | "ignore";
};

/** Starts a program that ends with this one: see `./ending.ts`. */
export function start(command: string, args: readonly string[], options: ChildOptions = {}) {
  const output = options.output ?? "inherit";
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", output, output],
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Starts Node with a script of an installed package, such as `next/dist/bin/next`. */
export function startNode(args: readonly string[], options: ChildOptions = {}) {
  return start(process.execPath, args, options);
}

/** Waits for its end; a signal counts as failure. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Runs a step that the rest depends on. Throws StepFailed. */
export async function runStep(name: string, child: ChildProcess): Promise<void> {
  const code = await exitCode(child);
  if (code !== 0) throw new StepFailed(name);
}

/** A step said by itself, above, why it failed. */
export class StepFailed extends Error {
  constructor(readonly step: string) {
    super(`${step} failed.`);
    this.name = "StepFailed";
  }
}

/** Asks the program to end, and ends it hard when it takes too long. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (!running.has(child)) return;
  const ended = exitCode(child);
  const impatience = setTimeout(() => child.kill("SIGKILL"), END_WITHIN_MS);
  child.kill(signal);
  await ended;
  clearTimeout(impatience);
}

/** Those that run still. */
export function children(): ChildProcess[] {
  return [...running];
}
