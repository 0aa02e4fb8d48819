import { statfsSync } from "node:fs";

const LOOK_EVERY_MS = 100;
export const MEBIBYTE = 1024 * 1024;

/** Watches the free space of the disk that a folder lies on. */
export class DiskSpace {
  readonly #folder: string;
  readonly #reserveBytes: number;
  #freeBytes = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** `reserveBytes`: below this the disk counts as full, while there is room to stop in order. */
  constructor(folder: string, reserveBytes: number) {
    this.#folder = folder;
    this.#reserveBytes = reserveBytes;
  }

  /** What this process may still write, in bytes; at most a tenth of a second old. */
  freeBytes(): number {
    if (performance.now() - this.#lookedAt > LOOK_EVERY_MS) {
      const { bavail, bsize } = statfsSync(this.#folder);
      this.#freeBytes = bavail * bsize;
      this.#lookedAt = performance.now();
    }
    return this.#freeBytes;
  }

  isLow(): boolean {
    return this.freeBytes() < this.#reserveBytes;
  }

  /** Why nothing can be changed now; null when there is room. */
  trouble(): string | null {
    if (!this.isLow()) return null;
    const [free, needed] = [this.freeBytes(), this.#reserveBytes].map(
      (bytes) => `${Math.floor(bytes / MEBIBYTE)} MiB`,
    );
    return `The disk is nearly full (${free} free, ${needed} needed): changes are refused.`;
  }
}
