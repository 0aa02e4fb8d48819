import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseProcess } from "./database-process";

/** Short after one failure, longer while it keeps failing, as on a full disk. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export interface Health {
  /** Reads and changes are served. */
  readonly ready: boolean;
  /** Why not, in a sentence. */
  readonly reason: string | null;
  /** How often the database ended unexpectedly. */
  readonly restarts: number;
}

/** Keeps the database running: when its process ends, another one is started. */
export class Keeper {
  readonly #launch: () => DatabaseProcess;
  readonly #report: (line: string) => void;
  #process: DatabaseProcess;
  #down: string | null = null;
  #restarts = 0;
  #stopping = false;

  constructor(launch: () => DatabaseProcess, report: (line: string) => void) {
    this.#launch = launch;
    this.#report = report;
    this.#process = launch();
  }

  /** Resolves when clients are served for the first time; throws why they cannot be. */
  async start(): Promise<void> {
    await this.#process.ready;
    void this.#keep();
  }

  get pid(): number {
    return this.#process.pid;
  }

  health(): Health {
    const reason = this.#down ?? this.#process.trouble();
    return { ready: reason === null, reason, restarts: this.#restarts };
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#down = "The database is stopped.";
    await this.#process.stop();
  }

  async #keep(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      const how = await this.#process.ended;
      if (this.#stopping) return;
      this.#restarts += 1;
      this.#down = `The database ${how}; it is being started again.`;
      this.#report(this.#down);
      await sleep(pause, undefined, { ref: false });
      if (this.#stopping) return;
      this.#process = this.#launch();
      const isUp = await this.#process.ready.then(
        () => true,
        () => false,
      );
      pause = isUp ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (isUp && !this.#stopping) this.#down = null;
    }
  }
}
