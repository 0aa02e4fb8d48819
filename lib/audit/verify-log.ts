import { type Hash, type LogLine, OpenSeal, type Seal } from "./seal";

export type LogProblem =
  /** Between these changes, both of them counted, something was altered, removed or put in. */
  | { readonly kind: "changed"; readonly from: number; readonly to: number }
  /** A seal is missing, or there is one too many. */
  | { readonly kind: "seals"; readonly number: number }
  /** The head that was saved is none of this log: its end was cut off, or it was sealed anew. */
  | { readonly kind: "head-unknown" };

export type LogVerdict = {
  readonly sealed: number;
  /** Changes that came after the last seal. */
  readonly unsealed: number;
  /** Of the last seal; null before the first. */
  readonly head: string | null;
  /** None where the log is as it was written. */
  readonly problems: readonly LogProblem[];
};

/** Finds out whether a log is what its seals were closed over. Is given every change in the order of their numbers. */
export class LogCheck {
  readonly #seals: readonly Seal[];
  readonly #newHash: () => Hash;
  readonly #problems: LogProblem[];
  /** Where among the seals the next one stands that is still open. */
  #next = 0;
  #open: OpenSeal;
  #sealed = 0;
  #unsealed = 0;

  /** `seals`: all of them, by number. */
  constructor(seals: readonly Seal[], newHash: () => Hash) {
    this.#seals = seals;
    this.#newHash = newHash;
    this.#problems = orderProblems(seals);
    this.#open = new OpenSeal(null, newHash);
  }

  add(line: LogLine): void {
    this.#closeBefore(line.seq);
    if (this.#next === this.#seals.length) {
      this.#unsealed++;
    } else {
      this.#open.add(line);
      this.#sealed++;
    }
  }

  /**
   * What it comes to. `savedHead`: a head that was kept where nobody who can write the log can write.
   * Without it, only who could not make the seals anew is found out.
   */
  end(savedHead: string | null): LogVerdict {
    this.#closeBefore(Number.POSITIVE_INFINITY);
    const isKnown = savedHead === null || this.#seals.some(({ head }) => head === savedHead);
    return {
      sealed: this.#sealed,
      unsealed: this.#unsealed,
      head: this.#seals.at(-1)?.head ?? null,
      problems: isKnown ? this.#problems : [...this.#problems, { kind: "head-unknown" }],
    };
  }

  #closeBefore(seq: number): void {
    for (;;) {
      const seal = this.#seals[this.#next];
      if (!seal || seal.lastSeq >= seq) return;
      if (this.#open.close(seal.lastSeq).head !== seal.head) {
        const from = (this.#seals[this.#next - 1]?.lastSeq ?? 0) + 1;
        this.#problems.push({ kind: "changed", from, to: seal.lastSeq });
      }
      this.#open = new OpenSeal(seal, this.#newHash); // what follows may still be as it was
      this.#next++;
    }
  }
}

function orderProblems(seals: readonly Seal[]): LogProblem[] {
  const wrong = seals.find(({ number, lastSeq }, at) => {
    return number !== at + 1 || lastSeq <= (seals[at - 1]?.lastSeq ?? 0);
  });
  return wrong ? [{ kind: "seals", number: wrong.number }] : [];
}
