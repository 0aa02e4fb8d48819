import clsx from "clsx";
import type { ReactNode } from "react";
import { BadgeStateMark } from "@/components/badge/badge-state";
import { CoverageBar } from "@/components/coverage/coverage-bar";
import { ProofBadge } from "@/components/standing/proof-badge";
import { StandingBadge } from "@/components/standing/standing-badge";
import { Link } from "@/components/ui/link";
import { countText } from "@/lib/format/count";
import { dayText, isoDay, NO_DAY } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import { byKind } from "./cell-value";
import type { CellKind, CellValue, Column, Linked } from "./column";

const NOTHING = <span className="text-ink-3">{NO_DAY}</span>;

const CELLS: { [Kind in CellKind]: (value: CellValue[Kind]) => ReactNode } = {
  text: (text) => (text ? <TextCell text={text} /> : NOTHING),
  link: (link) => (link ? <LinkCell link={link} /> : NOTHING),
  day: (day) =>
    isoDay(day) ? (
      <time dateTime={isoDay(day)} className="whitespace-nowrap">
        {dayText(day)}
      </time>
    ) : (
      NOTHING
    ),
  number: (number) => (number === null ? NOTHING : countText(number)),
  ratio: (ratio) => formatRatio(ratio),
  standing: (standing) => <StandingBadge standing={standing} />,
  proof: (proof) => (proof ? <ProofBadge proof={proof} /> : NOTHING),
  slots: (slots) => (isAsked(slots) ? <CoverageBar slots={slots} /> : NOTHING),
  badge: (badge) => <BadgeStateMark {...badge} />,
  node: (node) => node,
};

function isAsked({ met, grace, gap, waived }: CellValue["slots"]): boolean {
  return met + grace + gap + waived > 0;
}

/** From so many characters on, what stands in a cell wants a line of some length. */
const LONG = 24;

function TextCell({ text }: { text: string }) {
  return <span className={`inline-block ${widthFor(text.length)}`}>{text}</span>;
}

/** Wider where the table is moved to the side anyway: there each line costs height in front of everybody. */
function widthFor(characters: number): string {
  if (characters < LONG / 2) return "whitespace-nowrap";
  if (characters < LONG) return "min-w-24";
  return characters < 4 * LONG ? "min-w-44 max-sm:min-w-56" : "min-w-72 max-sm:min-w-112";
}

/** A page of somebody else's, by the name of its place; it learns nothing of this one. */
function OutsideCell({ href }: { href: string }) {
  return (
    <a
      href={href}
      title={href}
      rel="noopener noreferrer"
      target="_blank"
      className="whitespace-nowrap underline underline-offset-3"
    >
      {new URL(href).host}
    </a>
  );
}

function LinkCell({ link: { text, href, note, within, isOutside } }: { link: Linked }) {
  if (isOutside && href) return <OutsideCell href={href} />;
  const words = within ? <Within within={within} rest={text.slice(within.length)} /> : text;
  return (
    <>
      {href ? (
        <Link
          href={href}
          className={clsx(
            "hover:underline hover:underline-offset-3",
            text.length >= LONG / 2 && "inline-block min-w-24",
            text.length >= LONG / 2 && text.length < LONG && "sm:min-w-32",
            // a long file name would leave no room for what became of it
            text.length >= LONG && "wrap-anywhere sm:min-w-44",
          )}
        >
          {words}
        </Link>
      ) : (
        words
      )}
      {note && <span className="block text-tiny text-ink-3">{note}</span>}
    </>
  );
}

/** In front of what it says, or above it where there is little width. */
function Within({ within, rest }: { within: string; rest: string }) {
  return (
    <>
      <span className="text-ink-3 max-sm:block max-sm:text-tiny">{within}</span>
      {rest}
    </>
  );
}

/** What stands in one cell. */
export function Cell<Row>({ row, column }: { row: Row; column: Column<Row> }) {
  return byKind(CELLS, row, column);
}

/** Numbers stand under each other at the end of their column. */
export function isNumeric(kind: CellKind): boolean {
  return kind === "number" || kind === "ratio";
}

/** Pixels that a column of the kind needs, where the table cannot measure all of its rows. */
export const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 160,
  link: 180,
  day: 100,
  number: 84,
  ratio: 84,
  standing: 180,
  proof: 130,
  slots: 180,
  badge: 240,
  node: 140,
};
