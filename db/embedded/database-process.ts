import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { FolderInUse } from "./folder-claim";
import type { Report, Task } from "./report";

const LOOK_EVERY_MS = 1_000;
const SILENCE_WORTH_TELLING_MS = 5_000;
const CLOSE_WITHIN_MS = 10_000;

export interface Surroundings {
  readonly projectRoot: string;
  /** A process that is silent for so long is ended. */
  readonly unresponsiveMs: number;
  readonly nodeFlags: readonly string[];
  readonly report: (line: string) => void;
}

/** One life of the database's process, watched from outside. */
export class DatabaseProcess {
  readonly #child: ChildProcess;
  readonly #lookEveryMs: number;
  /** How many looks ago it was last heard of. Looks, not time: a sleeping laptop makes none. */
  #silentLooks = 0;
  #trouble: string | null = null;
  #lastWords: string | null = null;
  /** Resolves when clients are served. Throws FolderInUse, or why the database cannot be opened. */
  readonly ready: Promise<void>;
  /** Resolves with how the process ended. */
  readonly ended: Promise<string>;

  constructor(task: Task, surroundings: Surroundings) {
    const { unresponsiveMs, report: tell } = surroundings;
    this.#lookEveryMs = Math.min(LOOK_EVERY_MS, unresponsiveMs / 4);
    this.#child = start(task, surroundings);
    this.ended = new Promise((resolve) => {
      this.#child.once("error", (error) => resolve(error.message));
      this.#child.once("exit", (code, signal) => {
        resolve(this.#lastWords ?? (signal ? `ended by ${signal}` : `ended with code ${code}`));
      });
    });
    this.ready = new Promise((resolve, reject) => {
      this.#child.on("message", (message) => {
        const report = message as Report; // sent by main.ts and nobody else
        if (report.kind === "progress") tell(report.line);
        if (report.kind === "alive") this.#hear(report.trouble);
        if (report.kind === "ready") resolve();
        if (report.kind === "failed") this.#lastWords ??= `failed: ${report.reason}`;
        if (report.kind === "in-use") {
          const refusal = new FolderInUse(task.folder, report.owner);
          this.#lastWords = `failed: ${refusal.message}`;
          reject(refusal);
        }
      });
      void this.ended.then((how) => reject(new Error(`The embedded database ${how}`)));
    });
    this.ready.then(
      () => this.#watch(unresponsiveMs),
      () => undefined,
    );
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Why it cannot do all of its work now; null when it can. */
  trouble(): string | null {
    const silentMs = this.#silentLooks * this.#lookEveryMs;
    if (silentMs < SILENCE_WORTH_TELLING_MS) return this.#trouble;
    return `The database has not answered for ${Math.round(silentMs / 1000)} s.`;
  }

  /** Closes the database in order; ends the process if it takes too long. */
  async stop(): Promise<void> {
    this.#child.ref();
    const impatience = setTimeout(() => this.#child.kill("SIGKILL"), CLOSE_WITHIN_MS);
    this.#child.kill("SIGTERM");
    await this.ended;
    clearTimeout(impatience);
  }

  #watch(unresponsiveMs: number): void {
    // A script that is done may end; the database's process ends with it.
    this.#child.unref();
    this.#child.channel?.unref();
    const timer = setInterval(() => {
      this.#silentLooks += 1;
      if (this.#silentLooks * this.#lookEveryMs > unresponsiveMs) {
        this.#lastWords = `did not answer for ${unresponsiveMs / 1000} s and was ended`;
        this.#child.kill("SIGKILL");
      } else if (this.#silentLooks === 1 && this.#child.connected) {
        this.#child.send("are you there?", () => undefined); // a failure shows as silence
      }
    }, this.#lookEveryMs);
    timer.unref();
    void this.ended.then(() => clearInterval(timer));
  }

  #hear(trouble: string | null): void {
    this.#silentLooks = 0;
    this.#trouble = trouble;
  }
}

function start(task: Task, { projectRoot, nodeFlags }: Surroundings): ChildProcess {
  const program = path.join(projectRoot, "db/embedded/main.ts");
  const args = [...nodeFlags, "--import", "tsx", program, JSON.stringify(task)];
  return spawn(process.execPath, args, {
    cwd: projectRoot, // where "tsx" is looked up
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    detached: true, // out of reach of the terminal's Ctrl-C
  });
}
