import PDFDocument from "pdfkit";
import {
  type Drawing,
  type DrawnFont,
  type Line,
  type Piece,
  Typeface,
  type Weight,
} from "./typeface";

/** A4 across, in points. */
const PAGE = { width: 841.89, height: 595.28 };
const SIDE = 40;
const TOP = 62;
const BOTTOM = PAGE.height - 44;
const INNER = PAGE.width - 2 * SIDE;
/** Red, green and blue. */
const INK = "0.11 0.14 0.19";
const FAINT = "0.35 0.4 0.46";
const RULE = "0.79 0.82 0.85";
const LEADING = 1.32;
/** Between two columns. */
const GAP = 10;

export type Column = {
  readonly header: string /** Of all columns together. */;
  readonly share: number;
};

type Look = { readonly size?: number; readonly weight?: Weight; readonly color?: string };

/** Pages that are filled from the top down: headings, paragraphs and tables that go on over the page. */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  readonly #type: Typeface;
  #y = TOP;
  #columns: readonly Column[] = [];
  /** Of the page that is being filled. */
  readonly #content: string[] = [];
  readonly #fonts = new Map<string, DrawnFont>();

  constructor(
    { title, author, at }: { readonly title: string; readonly author: string; readonly at: Date },
    onBytes: (bytes: Buffer) => void,
  ) {
    // Not compressed: the archive that it goes into does that once, in less time and to less.
    this.#doc = new PDFDocument({
      ...{
        size: [PAGE.width, PAGE.height],
        margin: 0,
        bufferPages: true,
        compress: false,
        lang: "en",
      },
      info: { Title: title, Author: author, Creator: "Tessera", CreationDate: at },
    });
    this.#doc.on("data", onBytes);
    this.#type = new Typeface(this.#doc);
  }

  heading(text: string, size = 15): void {
    this.#columns = [];
    this.#need(size * 4);
    if (this.#y > TOP) this.#y += size * 0.8;
    this.#text(text, { size, weight: "bold" });
    this.#y += 4;
  }

  paragraph(text: string, look: Look = {}): void {
    this.#text(text, look);
    this.#y += 4;
  }

  /** What follows begins on a page of its own. */
  newPage(): void {
    this.#columns = [];
    this.#turnPage();
  }

  /** Rows follow; the header stands again at the top of each page. */
  table(columns: readonly Column[]): void {
    this.#columns = columns;
    this.#need(40);
    this.#header();
  }

  row(cells: readonly string[], { size = 7.6, weight = "plain", color = INK }: Look = {}): void {
    const lines = this.#columns.map(({ share }, index) =>
      this.#type.lines(cells[index] ?? "", size, { width: share * INNER - GAP, weight, most: 12 }),
    );
    const height = Math.max(...lines.map(({ length }) => length)) * size * LEADING;
    this.#need(height + 5);
    this.#lineAcross();
    let x = SIDE;
    for (const [index, { share }] of this.#columns.entries()) {
      this.#draw(lines[index] ?? [], { x, y: this.#y + 2, size, color });
      x += share * INNER;
    }
    this.#y += height + 4;
  }

  /** A line over all columns, which begins what belongs together. */
  band(text: string, note: string): void {
    this.#need(34);
    this.#y += 5;
    const [name = []] = this.#type.lines(text, 8.6, {
      width: INNER * 0.5,
      weight: "bold",
      most: 1,
    });
    const [said = []] = this.#type.lines(note, 7.6, { width: INNER * 0.48, most: 1 });
    this.#draw([name], { x: SIDE, y: this.#y, size: 8.6, color: INK });
    this.#draw([said], { x: SIDE + INNER * 0.52, y: this.#y + 1, size: 7.6, color: FAINT });
    this.#y += 8.6 * LEADING + 1;
  }

  /** Writes over the first page at this height, and heads and feet on all pages; then ends the document. */
  finish(first: (sheet: Sheet) => void, running: { readonly head: string; readonly foot: string }) {
    const { count } = this.#doc.bufferedPageRange();
    this.#columns = [];
    this.#flush();
    this.#doc.switchToPage(0);
    this.#y = TOP;
    first(this);
    this.#flush();
    for (let page = 0; page < count; page++) {
      this.#doc.switchToPage(page);
      this.#run(running.head, 28);
      this.#run(`${running.foot} · Page ${page + 1} of ${count}`, PAGE.height - 30);
      this.#flush();
    }
    return new Promise<void>((resolve) => {
      this.#doc.on("end", resolve).end();
    });
  }

  #run(text: string, y: number): void {
    const lines = this.#type.lines(text, 7, { width: INNER, most: 1 });
    this.#draw(lines, { x: SIDE, y, size: 7, color: FAINT });
  }

  #header(): void {
    const headers = this.#columns.map(({ header }) => header);
    this.#y += 4;
    let x = SIDE;
    for (const [index, { share }] of this.#columns.entries()) {
      const lines = this.#type.lines(headers[index] ?? "", 7, {
        ...{ width: share * INNER - GAP, weight: "bold", most: 1 },
      });
      this.#draw(lines, { x, y: this.#y, size: 7, color: FAINT });
      x += share * INNER;
    }
    this.#y += 7 * LEADING + 2;
  }

  #text(text: string, { size = 9, weight = "plain", color = INK }: Look): void {
    for (const line of this.#type.lines(text, size, { width: INNER, weight })) {
      this.#need(size * LEADING);
      this.#draw([line], { x: SIDE, y: this.#y, size, color });
      this.#y += size * LEADING;
    }
  }

  #draw(lines: readonly Line[], { x, y, size, color }: Place): void {
    for (const [index, line] of lines.entries()) {
      const top = y + index * size * LEADING;
      let at = x;
      for (const piece of line) {
        this.#write(piece, { x: at, y: top, size, color });
        at += piece.width;
      }
    }
  }

  /** Straight into the page's content: a call of pdfkit's for each piece takes ten times as long. */
  #write({ text, font, shown }: Piece, { x, y, size, color }: Place): void {
    if (shown === null) {
      this.#doc.font(font).fontSize(size).text(text, x, y, { lineBreak: false });
      return;
    }
    const drawn = this.#type.drawnFont(font);
    const { id, ascender } = drawn;
    this.#fonts.set(id, drawn);
    const base = y + (ascender / 1000) * size;
    this.#content.push(
      `BT ${color} rg /${id} ${size} Tf 1 0 0 -1 ${short(x)} ${short(base)} Tm [${shown}] TJ ET`,
    );
  }

  #lineAcross(): void {
    const y = short(this.#y);
    this.#content.push(`${RULE} RG 0.4 w ${SIDE} ${y} m ${short(PAGE.width - SIDE)} ${y} l S`);
  }

  /** Puts what was drawn onto the page that it was drawn for. */
  #flush(): void {
    const { page } = this.#doc as unknown as Drawing;
    for (const [id, font] of this.#fonts) page.fonts[id] ??= font.ref();
    this.#fonts.clear();
    this.#doc.addContent(this.#content.splice(0).join("\n"));
  }

  #turnPage(): void {
    this.#flush();
    this.#doc.addPage();
    this.#y = TOP;
    if (this.#columns.length > 0) this.#header();
  }

  #need(height: number): void {
    if (this.#y + height > BOTTOM) this.#turnPage();
  }
}

type Place = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
};

/** A place to a hundredth of a point. */
function short(place: number): string {
  return String(Math.round(place * 100) / 100);
}
