import { countText } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { ChartFigure } from "./chart-figure";
import { LazySteps } from "./lazy-charts";
import type { StepsProps } from "./steps";

export type HeadCountProps = Omit<StepsProps, "steps"> & {
  label: string;
  steps: readonly HeadCountStep[];
};

export type HeadCountStep = StepsProps["steps"][number] & {
  /** The people behind the number. */
  readonly href: string;
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
