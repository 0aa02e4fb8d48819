import { SLOT_WORDS, type SlotCounts, type SlotPart, slotParts } from "@/lib/format/coverage";

/** Told apart by their lines where there are no colours, as on paper. */
const FILLS: Readonly<Record<SlotPart, string>> = {
  met: "bg-ok",
  expiring: "hatch-upright bg-soon text-surface",
  grace: "hatch-level bg-grace text-surface",
  gap: "hatch bg-missing text-surface",
  waived: "hatch text-waived",
};

export type CoverageBarProps = {
  slots: SlotCounts;
  /** Height in pixels. */
  height?: number;
};

/** Slots by how they stand, in proportion. Waived is hatched, because it is counted apart. */
export function CoverageBar({ slots, height = 14 }: CoverageBarProps) {
  const parts = slotParts(slots).filter(({ count }) => count > 0);
  const words = parts.map(({ part, count }) => `${count} ${SLOT_WORDS[part].toLowerCase()}`);
  const text = words.length === 0 ? "nobody is required" : words.join(", ");
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      data-graphic
      className="flex w-full gap-px overflow-hidden rounded-[3px]"
      style={{ height }}
    >
      {parts.map(({ part, count }) => (
        <span key={part} className={FILLS[part]} style={{ flex: `${count} 0 0` }} />
      ))}
      {parts.length === 0 && <span className="grow border border-dashed border-line-strong" />}
    </span>
  );
}

/** What the colours of coverage bars mean; `windowDays` says how soon "soon" is. */
export function CoverageLegend({ windowDays }: { windowDays?: number }) {
  const words = { ...SLOT_WORDS, ...(windowDays && { expiring: `Expires in ${windowDays} days` }) };
  const none: SlotCounts = { met: 0, expiring: 0, grace: 0, gap: 0, waived: 0 };
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-tiny text-ink-3">
      {slotParts(none).map(({ part }) => (
        <li key={part} className="inline-flex items-center gap-1.5">
          <span data-graphic className={`size-2.5 rounded-[2px] ${FILLS[part]}`} />
          {words[part]}
        </li>
      ))}
    </ul>
  );
}
