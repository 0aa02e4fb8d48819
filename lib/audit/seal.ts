/** A seal on the log: up to which change it goes, and the hash that whoever wants to be sure saves elsewhere. */
export type Seal = {
  /** 1, 2, 3 and so on. */
  readonly number: number;
  readonly lastSeq: number;
  /** SHA-256 in hex. */
  readonly head: string;
};

/** SHA-256 of the texts that are added, in hex. */
export type Hash = { add(text: string): void; end(): string };

/** A change as it stands in the log: one line of text, which begins with its number. */
export type LogLine = { readonly seq: number; readonly line: string };

/**
 * Closes a seal after some changes: over the head of the seal before, each of the changes since in their
 * order, and how far it goes. Nothing in between can be altered, left out, added or swapped without
 * another head, and so another head of every later seal.
 */
export class OpenSeal {
  readonly #hash: Hash;
  readonly #number: number;

  constructor(last: Pick<Seal, "number" | "head"> | null, newHash: () => Hash) {
    this.#number = (last?.number ?? 0) + 1;
    this.#hash = newHash();
    this.#hash.add(`${last?.head ?? "the beginning"}\n`);
  }

  add({ line }: LogLine): void {
    this.#hash.add(`${line}\n`);
  }

  close(lastSeq: number): Seal {
    this.#hash.add(`seal ${this.#number} up to ${lastSeq}`);
    return { number: this.#number, lastSeq, head: this.#hash.end() };
  }
}
