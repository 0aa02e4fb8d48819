import { Refusal } from "@/db/files/refusal";
import type { Epoch } from "@/lib/import/dates/excel-serial";
import { type CellProblem, cellProblem } from "@/lib/import/read/file-table";
import { isFilled, ROWS_ABOVE } from "@/lib/import/read/find-header";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { MergedCells } from "@/lib/import/read/merged-cells";
import { columnOf, lineOf, rowOf } from "./cell-reference";
import type { Look } from "./number-format";
import { showNumber } from "./show-number";
import { unescapeText, type XmlReader } from "./xml";

/** What cells refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly looks: readonly Look[];
  readonly epoch: Epoch;
  readonly limits: ReadLimits;
};

type Attributes = Readonly<Record<string, string>>;
type Cell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
};

type Row = { line: number; cells: string[] };

const NUMBER: Look = { kind: "number" };
const MOST_REMEMBERED = 20_000;
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?Z?$/;

/**
 * Collects the rows of a worksheet. What a sheet says of its own size is not asked: cells that are
 * there and not blank count. A formula is kept as its text and reported; the result that the file
 * stores beside it could be anything and is not looked at.
 */
export class SheetReader implements XmlReader {
  readonly #context: SheetContext;
  #rows: Row[] = [];
  #problems: CellProblem[] = [];
  #merged: MergedCells[] = [];
  #mergedCount = 0;
  #rowCount = 0;
  #line = 0;
  #column = -1;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #inside: "value" | "formula" | null = null;
  #inGuide = false;
  #shareId: string | undefined;
  readonly #shared = new Map<string, string>();
  /** What numbers look like that are not shown as they are. */
  readonly #shown = new Map<Look, Map<string, string>>();

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** What was collected since the last call. */
  take(): { rows: Row[]; problems: CellProblem[]; merged: MergedCells[] } {
    const taken = { rows: this.#rows, problems: this.#problems, merged: this.#merged };
    this.#rows = [];
    this.#problems = [];
    this.#merged = [];
    return taken;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "rPh") this.#inGuide = true;
    else if (name === "f") this.#openFormula(attributes);
    else if (name === "mergeCell") this.#takeMerged(attributes);
    else if (name === "v" || (name === "t" && !this.#inGuide)) this.#inside = "value";
  }

  text(text: string): void {
    if (this.#cell === null || this.#inside === null) return;
    if (this.#inside === "value") this.#cell.value += text;
    else this.#cell.formula += text;
  }

  close(name: string): void {
    if (name === "row") this.#closeRow();
    else if (name === "c") this.#closeCell();
    else if (name === "rPh") this.#inGuide = false;
    else if (name === "f") this.#closeFormula();
    else if (name === "v" || name === "t") this.#inside = null;
  }

  #openRow({ r }: Attributes): void {
    this.#line = r === undefined ? this.#line + 1 : rowOf(r);
    this.#column = -1;
    this.#cells = [];
  }

  #openCell({ r, s, t = "n" }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#cell = { column: this.#column, type: t, style: Number(s), value: "", formula: null };
  }

  #openFormula({ si }: Attributes): void {
    if (this.#cell) this.#cell.formula = "";
    this.#shareId = si;
    this.#inside = "formula";
  }

  /** Cells that share a formula name it by its id; only the first has its text. */
  #closeFormula(): void {
    this.#inside = null;
    if (this.#cell === null || this.#shareId === undefined) return;
    if (this.#cell.formula) this.#shared.set(this.#shareId, this.#cell.formula);
    this.#cell.formula = this.#shared.get(this.#shareId) ?? "";
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const text = cell.formula === null ? this.#textOf(cell) : `=${cell.formula}`;
    if (!isFilled(text)) return;
    const { columns } = this.#context.limits;
    if (cell.column >= columns) throw new Refusal("too-many-columns", columns);
    if (cell.formula !== null) this.#report("formula", cell.column, text);
    else if (cell.type === "e") this.#report("error-value", cell.column, text);
    while (this.#cells.length < cell.column) this.#cells.push("");
    this.#cells[cell.column] = text;
  }

  #report(code: "formula" | "error-value", column: number, text: string): void {
    this.#problems.push(cellProblem(code, this.#line, column, text));
  }

  #textOf({ type, style, value }: Cell): string {
    const { strings, looks } = this.#context;
    if (type === "n") return this.#showNumber(value, looks[style] ?? NUMBER);
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type === "d") return value.replace(MIDNIGHT, "");
    if (type !== "s") return unescapeText(value);
    const text = strings[Number(value)];
    if (text === undefined) throw new Refusal("corrupt-file");
    return text;
  }

  /** Days repeat, and cost far more to work out than to find. */
  #showNumber(value: string, look: Look): string {
    const { epoch } = this.#context;
    if (look.kind === "number") return showNumber(value, look, epoch);
    const shown = this.#shown.get(look) ?? new Map<string, string>();
    this.#shown.set(look, shown);
    const text = shown.get(value) ?? showNumber(value, look, epoch);
    if (shown.size < MOST_REMEMBERED) shown.set(value, text);
    return text;
  }

  /** What is merged from side to side is a title; only what reaches down belongs to more rows. */
  #takeMerged({ ref = "" }: Attributes): void {
    const [first = "", last = first] = ref.split(":");
    const range = { column: columnOf(first), firstLine: lineOf(first), lastLine: lineOf(last) };
    const { columns, workbookRows } = this.#context.limits;
    if (range.firstLine >= range.lastLine || range.column >= columns) return;
    this.#mergedCount++;
    if (this.#mergedCount > workbookRows) throw new Refusal("too-many-merged", workbookRows);
    this.#merged.push(range);
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#rows.push({ line: this.#line, cells: this.#cells });
    this.#rowCount++;
    const { workbookRows } = this.#context.limits;
    if (this.#rowCount > workbookRows + ROWS_ABOVE + 1) {
      throw new Refusal("too-many-rows", workbookRows);
    }
  }
}
