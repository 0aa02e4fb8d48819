import { dayText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import { ChartFigure } from "./chart-figure";
import type { CoverageLineProps, CoverageSeries, LineLook } from "./coverage-series";
import { keyed } from "./keyed";
import { LazyLines } from "./lazy-charts";

/** Coverage through time. What is yet to come is dashed; the target is dotted. */
export function CoverageLine(props: CoverageLineProps) {
  const { label, days, lines, steps, height = 232 } = props;
  const rows = days.map((day, index) => ({
    id: String(day),
    cells: [
      dayText(day),
      ...lines.map(({ values }) => {
        const value = values[index] ?? null;
        return value === null ? "" : formatRatio(value, 1);
      }),
      ...(steps ? [steps[index]?.join("; ") ?? ""] : []),
    ],
  }));
  return (
    <ChartFigure
      label={label}
      height={height}
      legend={<LineLegend lines={lines} />}
      table={{
        head: ["Day", ...lines.map((line) => line.name), ...(steps ? ["What changes"] : [])],
        rows,
      }}
    >
      <LazyLines {...props} />
    </ChartFigure>
  );
}

const INKS: Readonly<Record<LineLook, string>> = {
  past: "text-ink-2",
  forecast: "text-missing",
  plan: "text-ok",
};

function LineLegend({ lines }: { lines: readonly CoverageSeries[] }) {
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 text-tiny">
      {keyed(lines).map(({ key, name, look }) => (
        <li key={key} className={`inline-flex items-center gap-1.5 ${INKS[look]}`}>
          <svg aria-hidden="true" width="20" height="4" viewBox="0 0 20 4">
            <path
              d="M0 2h20"
              stroke="currentColor"
              strokeWidth="2"
              strokeDasharray={look === "forecast" ? "4 3" : undefined}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
