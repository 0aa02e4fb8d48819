import { DELIMITERS, type Delimiter } from "./reading";

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

const NONE = -1;
const INDEX_OF_BYTE = new Int8Array(256).fill(NONE);
DELIMITERS.forEach((delimiter, index) => {
  INDEX_OF_BYTE[delimiter.charCodeAt(0)] = index;
});

/**
 * Counts delimiters outside quotation marks over a whole text that comes in pieces of UTF-8, record
 * by record. A quotation mark opens where a field starts; anywhere else it is text, as in `5" pipe`.
 */
export class DelimiterCount {
  /** Per delimiter: in how many records it occurs how often. */
  readonly #tallies: readonly Map<number, number>[] = DELIMITERS.map(() => new Map());
  #counts = DELIMITERS.map(() => 0);
  #firstCounts: readonly number[] | null = null;
  #records = 0;
  #quoted = false;
  #fieldStarts = true;
  #blank = true;
  #inLine = 0;
  #mostInLine = 0;
  #lineEnds = 0;

  add(piece: Uint8Array): void {
    for (const byte of piece) {
      if (byte === LINE_FEED || byte === RETURN) this.#endLine();
      else if (byte === QUOTE) this.#takeQuote();
      else this.#takeByte(byte);
    }
  }

  /**
   * The delimiter that splits the most records into the same, and the largest, number of fields.
   * One that the first record with any delimiter lacks, such as a decimal comma, counts a quarter.
   */
  best(): Delimiter {
    this.#endRecord();
    const scores = this.#tallies.map((tally, index) => {
      const score = agreement(tally) / this.#records;
      return this.#firstCounts?.[index] ? score : score / 4;
    });
    const best = scores.reduce((a, b) => (b > a ? b : a), 0);
    return DELIMITERS[Math.max(0, scores.indexOf(best))] ?? ",";
  }

  /** The largest number of possible delimiters in one line, quoted or not. */
  mostInLine(): number {
    return Math.max(this.#mostInLine, this.#inLine);
  }

  /** How many line ends there are; CRLF is two. */
  lineEnds(): number {
    return this.#lineEnds;
  }

  #endLine(): void {
    this.#lineEnds++;
    this.#mostInLine = this.mostInLine();
    this.#inLine = 0;
    if (!this.#quoted) this.#endRecord();
  }

  #takeQuote(): void {
    this.#blank = false;
    this.#quoted = !this.#quoted && this.#fieldStarts;
    this.#fieldStarts = true;
  }

  #takeByte(byte: number): void {
    const index = INDEX_OF_BYTE[byte] ?? NONE;
    this.#blank = false;
    this.#fieldStarts = index !== NONE || (this.#fieldStarts && byte === SPACE);
    if (index === NONE) return;
    this.#inLine++;
    if (!this.#quoted) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  #endRecord(): void {
    this.#fieldStarts = true;
    if (this.#blank) return;
    this.#blank = true;
    this.#records++;
    const counts = this.#counts;
    if (!counts.some((count) => count > 0)) return;
    this.#firstCounts ??= counts;
    counts.forEach((count, index) => {
      const tally = this.#tallies[index];
      if (count > 0) tally?.set(count, (tally.get(count) ?? 0) + 1);
    });
    this.#counts = DELIMITERS.map(() => 0);
  }
}

function agreement(tally: ReadonlyMap<number, number>): number {
  return Math.max(0, ...[...tally].map(([count, records]) => records * Math.log2(count + 1)));
}
