import { countText } from "@/lib/format/count";
import type { BarLook, StackedBarsProps } from "./bar-parts";
import { ChartFigure } from "./chart-figure";
import { LazyBars } from "./lazy-charts";

/** Counts side by side, each made of parts: renewals by month, awards by kind. */
export function StackedBars(props: StackedBarsProps) {
  const { label, parts, bars, height = 200 } = props;
  const rows = bars.map(({ id, name, counts, href }) => ({
    id,
    cells: [name, ...parts.map(({ key }) => countText(counts[key] ?? 0))],
    ...(href && { href }),
  }));
  return (
    <ChartFigure
      label={label}
      height={height}
      legend={parts.length > 1 && <PartLegend parts={parts} />}
      table={{ head: ["", ...parts.map((part) => part.name)], rows }}
    >
      <LazyBars {...props} />
    </ChartFigure>
  );
}

const GROUNDS: Readonly<Record<BarLook, string>> = {
  met: "bg-ok",
  expiring: "bg-soon",
  grace: "bg-grace",
  gap: "bg-missing",
  waived: "hatch text-waived",
  certification: "bg-level-4",
  micro: "bg-level-2",
  plain: "bg-ink-2",
};

function PartLegend({ parts }: Pick<StackedBarsProps, "parts">) {
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 text-tiny text-ink-3">
      {parts.map(({ key, name, look }) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <span data-graphic className={`size-2.5 rounded-[2px] ${GROUNDS[look]}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
