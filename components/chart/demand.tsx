import { countText } from "@/lib/format/count";
import { formatRatio } from "@/lib/format/ratio";
import { ChartFigure } from "./chart-figure";
import { demandHeight } from "./demand-height";
import { LazyDemandBars } from "./lazy-charts";

export type DemandRow = {
  readonly id: string;
  readonly name: string;
  /** The people behind the numbers. */
  readonly href: string;
  /** People whose role asks for it, and those of them who have it at the level asked for. */
  readonly asked: number;
  readonly reached: number;
};

/** What roles ask for against who has it, competency by competency; the most that is missing first. */
export function Demand({ label, rows }: { label: string; rows: readonly DemandRow[] }) {
  return (
    <ChartFigure
      label={label}
      height={demandHeight(rows.length)}
      legend={<Legend />}
      table={{
        head: ["Competency", "Asked of", "At level", "Share", "Missing"],
        rows: rows.map(({ id, name, href, asked, reached }) => ({
          id,
          href,
          cells: [
            name,
            countText(asked),
            countText(reached),
            formatRatio(asked === 0 ? null : reached / asked),
            countText(asked - reached),
          ],
        })),
      }}
    >
      <LazyDemandBars rows={rows} />
    </ChartFigure>
  );
}

function Legend() {
  return (
    <ul className="mb-1.5 flex flex-wrap gap-x-4 text-tiny text-ink-2">
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" data-graphic width="10" height="10">
          <rect width="10" height="10" rx="2" fill="var(--level-3)" />
        </svg>
        at the level asked for
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" data-graphic width="10" height="10">
          <rect width="10" height="10" rx="2" fill="var(--missing-soft)" stroke="var(--missing)" />
          <path d="M1 6L6 1M4 9L9 4" stroke="var(--missing)" strokeWidth="1.5" />
        </svg>
        asked for and missing
      </li>
    </ul>
  );
}
