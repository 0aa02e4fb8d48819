import type { Day } from "@/lib/calendar";
import { countText } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { ChartFigure } from "./chart-figure";
import { LazySteps } from "./lazy-charts";

export type HeadCountStep = {
  readonly day: Day;
  readonly holders: number;
  /** The people behind the number. */
  readonly href: string;
};

export type HeadCountProps = {
  label: string;
  /** In order; the first is the day from which is looked ahead. */
  steps: readonly HeadCountStep[];
  /** The last day shown. */
  until: Day;
  minimum: number;
};

/** How many count towards a minimum over the coming time, step by step. */
export function HeadCount({ label, steps, until, minimum }: HeadCountProps) {
  const rows = steps.map(({ day, holders, href }) => ({
    id: String(day),
    cells: [dayText(day), countText(holders), countText(minimum)],
    href,
  }));
  return (
    <ChartFigure label={label} height={132} table={{ head: ["From", "Holders", "Needed"], rows }}>
      <LazySteps steps={steps} until={until} minimum={minimum} />
    </ChartFigure>
  );
}
