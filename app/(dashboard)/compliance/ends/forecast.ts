import "server-only";
import type { CoverageLineProps, CoverageSeries } from "@/components/chart/coverage-series";
import { type ForecastFilter, forecastOn } from "@/db/queries/forecast";
import { requirementsIn } from "@/db/queries/requirements";
import type { Actor } from "@/lib/access";
import { addDays, type Day, firstDayOfMonth } from "@/lib/calendar";
import { type Counts, coverageOf } from "@/lib/coverage/coverage";
import { FORECAST_WORDS } from "@/lib/format/coverage";
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
 * on: if nothing is renewed, and if what is planned is passed. What ended is named, and what is asked anew.
 */
export async function forecastChart(
  actor: Actor,
  filter: ForecastFilter,
  ends: readonly Ended[],
): Promise<CoverageLineProps> {
  const { asOf, days } = filter;
  const { known, ifPassed } = await forecastOn(actor, filter);
  const ended = groupBy(endings(ends), ({ day }) => day);
  const begun = groupBy(await beginnings(actor), ({ day }) => day);
  const changesOn = (day: Day) => [...(ended.get(day) ?? []), ...(begun.get(day) ?? [])];
  const lines: readonly (Omit<CoverageSeries, "values"> & { counts: readonly Counts[] })[] = [
    { name: FORECAST_WORDS.forecast, look: "forecast", counts: known },
    ...(ifPassed ? [{ name: FORECAST_WORDS.plan, look: "plan", counts: ifPassed } as const] : []),
  ];
  const isShown = (day: Day, index: number) =>
    index === 0 ||
    index === days.length - 1 ||
    ended.has(day) ||
    lines.some(({ counts }) => !sameCoverage(counts[index - 1], counts[index]));
  const shown = days.flatMap((day, index) => (isShown(day, index) ? [{ day, index }] : []));
  return {
    label: "Coverage day by day, by what is known to end",
    ...{ asOf, days: shown.map(({ day }) => day) },
    named: days.filter((day) => day === firstDayOfMonth(day)),
    steps: shown.map(({ day }) => changesOn(day).map(({ what }) => what)),
    lines: lines.map(({ counts, ...line }) => {
      const values = shown.flatMap(({ index }) => counts[index] ?? []).map(coverageOf);
      return { ...line, values };
    }),
  };
}

/** Why coverage is another from a day on. */
type Change = { readonly day: Day; readonly what: string };

function endings(ends: readonly Ended[]): Change[] {
  return ends
    .filter(({ unmet }) => unmet !== null)
    .map(({ lastDay, what, person }) => {
      return { day: addDays(lastDay, 1), what: `${what.text}, ${person.text}` };
    });
}

async function beginnings(actor: Actor): Promise<Change[]> {
  return (await requirementsIn(actor)).flatMap(({ name, versions }) =>
    versions.map(({ effectiveFrom }) => {
      return { day: effectiveFrom, what: `${name}: a version takes effect` };
    }),
  );
}

function sameCoverage(a: Counts | undefined, b: Counts | undefined): boolean {
  return a !== undefined && b !== undefined && coverageOf(a) === coverageOf(b);
}
