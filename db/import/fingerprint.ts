import { createHash } from "node:crypto";
import type { ImportSettings } from "@/lib/import/import";
import type { PlanPart } from "@/lib/import/plan/plan";

/**
 * SHA-256 over all that a plan does and says: two plans with the same one are the same, and so is how
 * their file was read.
 */
export class Fingerprint {
  readonly #hash = createHash("sha256");

  constructor({ sheet, reading, dateOrder }: ImportSettings) {
    // One by one: in the database, an object's keys are in another order.
    const { encoding, delimiter, headerLine, days } = reading;
    this.#hash.update(JSON.stringify([sheet, encoding, delimiter, headerLine, days, dateOrder]));
  }

  add({ rows, writes }: PlanPart): void {
    this.#hash.update(JSON.stringify(rows));
    this.#hash.update(JSON.stringify(writes));
  }

  /** In hex; nothing can be added any more. */
  finish(): string {
    return this.#hash.digest("hex");
  }
}

/** SHA-256 of a file or a text, in hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
