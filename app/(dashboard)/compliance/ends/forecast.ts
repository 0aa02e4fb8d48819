import "server-only";
import type { CoverageLineProps, CoverageSeries } from "@/components/chart/coverage-series";
import { type ForecastFilter, forecastOn } from "@/db/queries/forecast";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { type Counts, coverageOf } from "@/lib/coverage/coverage";
import { groupBy } from "@/lib/group-by";

/** What ends, by name, and what is then not met. */
type Ended = {
  readonly lastDay: Day;
  readonly what: { readonly text: string };
  readonly person: { readonly text: string };
  readonly unmet: string | null;
};

/**
 * Coverage on every day on which it is another, or on which something has ended that a requirement rested
 * on: if nothing is renewed, and if what is in progress is passed.
 */
export async function forecastChart(
  actor: Actor,
  filter: ForecastFilter,
  ends: readonly Ended[],
): Promise<CoverageLineProps> {
  const { known, ifPassed } = await forecastOn(actor, filter);
  const ended = groupBy(
    ends.filter(({ unmet }) => unmet !== null),
    ({ lastDay }) => lastDay + 1,
  );
  const lines: readonly (Omit<CoverageSeries, "values"> & { counts: readonly Counts[] })[] = [
    { name: "if nothing is renewed", look: "forecast", counts: known },
    ...(ifPassed
      ? [{ name: "if what is in progress is passed", look: "plan", counts: ifPassed } as const]
      : []),
  ];
  const isShown = (index: number) =>
    index === 0 ||
    index === filter.days.length - 1 ||
    ended.has(filter.days[index] ?? 0) ||
    lines.some(({ counts }) => !sameCoverage(counts[index - 1], counts[index]));
  const shown = [...filter.days.keys()].filter(isShown);
  const at = <Value>(all: readonly Value[]) => shown.flatMap((index) => all[index] ?? []);
  const days = at(filter.days);
  return {
    label: "Coverage day by day, by what is known to end",
    asOf: filter.asOf,
    days,
    lines: lines.map(({ counts, ...line }) => ({ ...line, values: at(counts).map(coverageOf) })),
    steps: days.map((day) =>
      (ended.get(day) ?? []).map(({ what, person }) => {
        return `${what.text}, ${person.text}`;
      }),
    ),
  };
}

function sameCoverage(a: Counts | undefined, b: Counts | undefined): boolean {
  return a !== undefined && b !== undefined && coverageOf(a) === coverageOf(b);
}
