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
        <span data-graphic className="size-2.5 rounded-[2px] bg-level-3" /> at the level asked for
      </li>
      <li className="flex items-center gap-1.5">
        <span
          data-graphic
          className="hatch size-2.5 rounded-[2px] text-missing outline outline-missing"
        />{" "}
        asked for and missing
      </li>
    </ul>
  );
}
