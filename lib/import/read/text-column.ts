import { NumberList } from "./number-list";

/** Beyond so many different texts a column is one of numbers or addresses: remembering them is no gain. */
const MOST_REMEMBERED = 100_000;
/** So many texts are packed into one. */
const PACKED_AT_ONCE = 1_024;

/**
 * Texts below one another in as little memory as they allow: equal ones once with a number per row,
 * or, from where nearly all differ, many in one string. A million rows take some megabytes.
 */
export class TextColumn {
  /** Per row, the number of its text. */
  readonly #codes = new NumberList();
  readonly #texts = [""];
  readonly #codeOf = new Map([["", 0]]);
  /** The rows behind those. */
  readonly #packs: Pack[] = [];
  #unpacked: string[] = [];

  /** Puts a text into a row behind all others; rows in between are empty. */
  put(row: number, text: string): void {
    if (text === "") return;
    while (this.#length < row) this.#add("");
    this.#add(text);
  }

  at(row: number): string {
    if (row < this.#codes.length) return this.#texts[this.#codes.at(row)] ?? "";
    const behind = row - this.#codes.length;
    const pack = this.#packs[Math.floor(behind / PACKED_AT_ONCE)];
    const at = behind % PACKED_AT_ONCE;
    if (pack) return pack.text.slice(pack.ends[at - 1] ?? 0, pack.ends[at]);
    return row < this.#length ? (this.#unpacked[at] ?? "") : "";
  }

  get #length(): number {
    return this.#codes.length + this.#packs.length * PACKED_AT_ONCE + this.#unpacked.length;
  }

  #add(text: string): void {
    const code = this.#codeOf.get(text);
    if (this.#texts.length > MOST_REMEMBERED) this.#pack(text);
    else this.#codes.add(code ?? this.#remember(text));
  }

  #remember(text: string): number {
    const code = this.#texts.push(text) - 1;
    this.#codeOf.set(text, code);
    if (this.#texts.length > MOST_REMEMBERED) this.#codeOf.clear();
    return code;
  }

  #pack(text: string): void {
    this.#unpacked.push(text);
    if (this.#unpacked.length < PACKED_AT_ONCE) return;
    this.#packs.push(packOf(this.#unpacked));
    this.#unpacked = [];
  }
}

/** Texts as one, and where each of them ends. */
type Pack = { readonly text: string; readonly ends: Uint32Array };

function packOf(texts: readonly string[]): Pack {
  let end = 0;
  const ends = Uint32Array.from(texts, ({ length }) => {
    end += length;
    return end;
  });
  return { text: texts.join(""), ends };
}
