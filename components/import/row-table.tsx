import clsx from "clsx";
import type { ReactNode } from "react";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { RowOutcome } from "@/lib/import/import";
import type { FieldChange } from "@/lib/import/plan/plan";

export type ShownCell = {
  readonly text: string;
  readonly change: FieldChange | null;
  /** Something in it keeps the row from being written. */
  readonly isWrong: boolean;
};

/** A row of a file, and what will happen to it, or has happened. */
export type ShownRow = {
  /** Its place in the table: several rows may be of one line. */
  readonly row: number;
  readonly line: number;
  readonly cells: readonly ShownCell[];
  readonly look: RowOutcome;
  readonly text: string;
  /** What else is to be said about it. */
  readonly more: readonly string[];
};

type RowTableProps = {
  /** What the columns are called. */
  readonly fields: readonly string[];
  readonly rows: readonly ShownRow[];
  /** Above what becomes of each: it will, or it has. */
  readonly fate: string;
};

/** The rows of a file as it has them, with a mark where somebody has to look. */
export function RowTable({ fields, rows, fate }: RowTableProps) {
  return (
    <ScrollBox label="Rows of the file">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <Head className={LINE}>Row</Head>
            <Head className={clsx(FATE, "text-left")}>{fate}</Head>
            {fields.map((field) => (
              <Head key={field} className="text-left">
                {field}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} fields={fields} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What tells a row, and what becomes of it, stay in view where there is room for both. */
const LINE = "bg-surface sticky left-0 z-10 w-19 min-w-19 text-right";
const FATE = "bg-surface w-64 min-w-52 sm:sticky sm:left-19 sm:z-10 sm:border-r sm:border-r-line";

function Head({ children, className }: { children: string; className: string }) {
  return (
    <th
      scope="col"
      className={clsx(
        "border-b border-line-strong px-2 py-1.5 text-tiny font-medium text-ink-3 first-letter:uppercase",
        className,
      )}
    >
      {children}
    </th>
  );
}

/** The line above and not below: what stays in view would cover that of the row before. */
const CELL = "border-t border-line px-2 py-1.5 align-top [tr:first-child>&]:border-t-0";

function Row({ row, fields }: { row: ShownRow; fields: readonly string[] }) {
  return (
    <tr>
      <td className={clsx(CELL, LINE, "text-small text-ink-3 tabular-nums")}>{row.line}</td>
      <td className={clsx(CELL, FATE)}>
        <Happens look={row.look} text={row.text} />
        {row.more.map((words) => (
          <div key={words} className="mt-0.5 text-tiny text-ink-3">
            <Clamped length={words.length}>{words.slice(0, LONGEST)}</Clamped>
          </div>
        ))}
      </td>
      {fields.map((field, index) => (
        <td key={field} className={clsx(CELL, widthFor(row.cells[index]?.text ?? ""))}>
          {row.cells[index] && <Cell cell={row.cells[index]} />}
        </td>
      ))}
    </tr>
  );
}

const LONGEST = 2_000;
const LONGEST_LINE = 48;

/** Days, addresses and codes stay in one piece; text has its lines. */
function widthFor(text: string): string {
  const isOnePiece = text.length <= LONGEST_LINE && !text.includes(" ");
  return isOnePiece ? "whitespace-nowrap" : "max-w-64 min-w-32 wrap-anywhere";
}

function Cell({ cell: { text, change, isWrong } }: { cell: ShownCell }) {
  if (change) {
    const [before, after] = [change.before ?? "", change.after ?? "none"];
    return (
      <Clamped length={before.length + after.length}>
        {before !== "" && <del className="text-ink-3">{before.slice(0, LONGEST)}</del>}{" "}
        <ins className="font-medium text-ok no-underline">{after.slice(0, LONGEST)}</ins>
      </Clamped>
    );
  }
  const shown = text === "" ? "–" : text.slice(0, LONGEST);
  return (
    <Clamped length={text.length}>
      {isWrong ? (
        <mark className="rounded-[3px] bg-soon-soft px-1 text-ink">{shown}</mark>
      ) : (
        <span className={clsx(text === "" && "text-ink-3")}>{shown}</span>
      )}
    </Clamped>
  );
}

/** More letters than these may need a third line. */
const FIT_TWO_LINES = 60;

/** Two lines of what is long, all of it when it is opened. */
function Clamped({ length, children }: { length: number; children: ReactNode }) {
  if (length <= FIT_TWO_LINES) return children;
  return (
    <details className="group">
      <summary className="line-clamp-2 cursor-pointer group-open:line-clamp-none">
        {children}
      </summary>
    </details>
  );
}

/** A sign besides the colour, so that each is told apart in grey. */
const LOOKS: Readonly<Record<RowOutcome, readonly [sign: string, look: string]>> = {
  create: ["+", "bg-ok-soft text-ok"],
  update: ["◷", "bg-grace-soft text-grace"],
  unchanged: ["⊘", "bg-waived-soft text-waived"],
  reject: ["✕", "bg-missing-soft text-missing"],
  undecided: ["◔", "bg-soon-soft text-soon"],
};

function Happens({ look, text }: Pick<ShownRow, "look" | "text">) {
  const [sign, colours] = LOOKS[look];
  return (
    <span className={clsx("inline-block rounded-control px-2 py-0.5 text-small", colours)}>
      <span aria-hidden="true">{sign} </span>
      {text}
    </span>
  );
}
