import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sfntOf } from "./sfnt";
import { inDrawnOrder, wordsOf } from "./words";

export type Weight = "plain" | "bold";

/** Part of a word, or words with blanks between them, in one font. */
export type Piece = {
  readonly text: string;
  readonly font: string;
  readonly width: number;
  /** Its letters as the operands of TJ (ISO 32000-1, § 9.4.3); null where some stand beside the line. */
  readonly shown: string | null;
};
export type Line = readonly Piece[];

const FILES: Readonly<Record<Weight, string>> = {
  plain: "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf",
  bold: "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf",
};
/** Has a shape for nearly every letter there is, if not a fine one. */
const REST = "rest";
const REST_FILE = "@fontsource/unifontex/files/unifontex-latin-400-normal.woff";

/** pdfkit's types leave out the font that it draws with. */
export type Drawing = {
  readonly _font: DrawnFont;
  readonly page: { readonly fonts: Record<string, unknown> };
};
export type DrawnFont = {
  readonly id: string;
  /** In thousandths of the size. */
  readonly ascender: number;
  readonly ref: () => unknown;
  readonly encode: (text: string) => [hex: string[], positions: Position[]];
  readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean };
};
type Position = Readonly<Record<"xAdvance" | "advanceWidth" | "xOffset" | "yOffset", number>>;

/** Breaks texts into lines for a document, each letter in a font that has it. */
export class Typeface {
  readonly #doc: PDFKit.PDFDocument;
  readonly #has: Readonly<Record<Weight, (code: number) => boolean>>;
  readonly #words = new Map<string, readonly Piece[]>();
  /** Most cells of a table say what others say, too. */
  readonly #lines = new Map<string, readonly Line[]>();
  readonly #fonts = new Map<string, DrawnFont>();
  #hasRest = false;

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
    this.#has = { plain: this.#load("plain"), bold: this.#load("bold") };
  }

  /** A text in lines no wider than `width`, the last one cut where there would be more than `most`. */
  lines(text: string, size: number, room: Room): readonly Line[] {
    const { width, weight = "plain", most = 60 } = room;
    const key = `${size} ${weight} ${width} ${most} ${text}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const lines = this.#broken(text, size, { width, weight, most });
    this.#lines.set(key, lines);
    return lines;
  }

  #broken(text: string, size: number, { width, weight, most }: Required<Room>): Line[] {
    const blank = this.#wordIn(" ", size, weight)[0]?.width ?? 0;
    const lines: string[][] = [[]];
    let used = 0;
    for (const word of wordsOf(text).flatMap((one) =>
      this.#fitting(one, size, { width, weight }),
    )) {
      const own = widthOf(this.#wordIn(word, size, weight));
      const line = lines.at(-1);
      if (line && (line.length === 0 || used + blank + own <= width)) {
        used += (line.length === 0 ? 0 : blank) + own;
        line.push(word);
      } else {
        lines.push([word]);
        used = own;
      }
    }
    const shown = lines.slice(0, most);
    if (lines.length > most) shown.at(-1)?.splice(-1, 1, "…");
    return shown.map((words) => this.#lineOf(inDrawnOrder(words), size, weight));
  }

  /** Neighbours in the same font are drawn at once. */
  #lineOf(words: readonly string[], size: number, weight: Weight): Line {
    const [blank] = this.#wordIn(" ", size, weight);
    const line: Piece[] = [];
    for (const [index, word] of words.entries()) {
      const pieces = this.#wordIn(word, size, weight);
      for (const piece of index > 0 && blank ? [blank, ...pieces] : pieces) {
        const last = line.at(-1);
        if (last?.font !== piece.font) line.push(piece);
        else line.splice(-1, 1, joined(last, piece));
      }
    }
    return line;
  }

  /** A word that is wider than a whole line, in parts that are not. */
  #fitting(word: string, size: number, { width, weight = "plain" }: Room): string[] {
    const whole = widthOf(this.#wordIn(word, size, weight));
    if (whole <= width) return [word];
    const letters = [...word];
    const each = Math.max(1, Math.floor((letters.length * width) / whole) - 1);
    const parts = Array.from({ length: Math.ceil(letters.length / each) }, (_, part) =>
      letters.slice(part * each, (part + 1) * each).join(""),
    );
    return each === 1
      ? parts
      : parts.flatMap((part) => this.#fitting(part, size, { width, weight }));
  }

  #wordIn(word: string, size: number, weight: Weight): readonly Piece[] {
    const key = `${size} ${weight} ${word}`;
    const known = this.#words.get(key);
    if (known) return known;
    const runs: { text: string; font: string }[] = [];
    for (const letter of word) {
      const font = this.#fontFor(letter, weight);
      const last = runs.at(-1);
      if (last?.font === font) last.text += letter;
      else runs.push({ text: letter, font });
    }
    const pieces = runs.map(({ text, font }) => {
      const width = this.#doc.font(font).fontSize(size).widthOfString(text);
      return { text, font, width, shown: operandsOf(text, this.drawnFont(font)) };
    });
    this.#words.set(key, pieces);
    return pieces;
  }

  /** What pdfkit knows of a font. */
  drawnFont(font: string): DrawnFont {
    const known = this.#fonts.get(font);
    if (known) return known;
    const { _font } = this.#doc.font(font) as unknown as Drawing;
    this.#fonts.set(font, _font);
    return _font;
  }

  #fontFor(letter: string, weight: Weight): string {
    if (this.#has[weight](letter.codePointAt(0) ?? 0)) return weight;
    if (!this.#hasRest) {
      this.#doc.registerFont(REST, sfntOf(readFileSync(fontFile(REST_FILE))));
      this.#hasRest = true;
    }
    return REST;
  }

  #load(weight: Weight): (code: number) => boolean {
    this.#doc.registerFont(weight, fontFile(FILES[weight]));
    const { font } = this.drawnFont(weight);
    return (code) => font.hasGlyphForCodePoint(code);
  }
}

type Room = { readonly width: number; readonly weight?: Weight; readonly most?: number };

function joined(a: Piece, b: Piece): Piece {
  const shown = a.shown === null || b.shown === null ? null : a.shown + b.shown;
  return { text: a.text + b.text, font: a.font, width: a.width + b.width, shown };
}

/** Letters in hex, and after each where the next one is moved from where its width would put it. */
function operandsOf(text: string, font: DrawnFont): string | null {
  const [hex, positions] = font.encode(text);
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null;
  const moved = positions.map(({ xAdvance, advanceWidth }) => Math.round(advanceWidth - xAdvance));
  return hex.map((code, at) => (moved[at] ? `<${code}>${moved[at]}` : `<${code}>`)).join("");
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

function fontFile(file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules", file);
}
