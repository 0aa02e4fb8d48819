import { Link } from "@/components/ui/link";
import { countText } from "@/lib/format/count";
import { SLOT_WORDS, type SlotCounts, type SlotPart, slotParts } from "@/lib/format/coverage";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { CoverageBar } from "./coverage-bar";

export type CoverageFigureProps = {
  /** From `coverageOf`. */
  ratio: number | null;
  slots: SlotCounts;
  /** `COVERAGE_DEFINITION`: printed below the number. */
  definition: string;
  /** The people behind each part, so that the number can be recomputed by hand. */
  hrefs?: Partial<Readonly<Record<SlotPart, string>>>;
};

/** A coverage with all that it is made of: the counts add up to it, and each opens its people. */
export function CoverageFigure({ ratio, slots, definition, hrefs = {} }: CoverageFigureProps) {
  const required = slots.met + slots.grace + slots.gap;
  const parts = slotParts(slots).filter(({ count }) => count > 0);
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <strong className="text-figure font-semibold tracking-[-0.02em]">
          {formatRatio(ratio, 1)}
        </strong>
        <span className="text-ink-2">
          {ratio === null ? "nobody is required to hold anything" : outOf(slots.met, required)}
        </span>
      </p>
      <CoverageBar slots={slots} />
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {parts.map(({ part, count }) => (
          <li key={part}>
            <PartCount part={part} count={count} href={hrefs[part]} />
          </li>
        ))}
      </ul>
      <p className="text-tiny text-ink-3">{definition}</p>
    </div>
  );
}

type PartCountProps = { part: SlotPart; count: number; href: string | undefined };

function PartCount({ part, count, href }: PartCountProps) {
  const words = (
    <>
      <b className="font-semibold">{countText(count)}</b> {SLOT_WORDS[part].toLowerCase()}
    </>
  );
  if (!href) return <span>{words}</span>;
  return (
    <Link
      href={href}
      className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
    >
      {words}
    </Link>
  );
}
