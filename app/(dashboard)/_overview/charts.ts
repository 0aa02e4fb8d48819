import { paths, type Search } from "@/app/_server/paths";
import type { CoverageLineProps } from "@/components/chart/coverage-series";
import type { DemandRow } from "@/components/chart/demand";
import type { HeatCell, ReadinessHeatProps } from "@/components/chart/readiness-heat";
import type { TeamCoverage } from "@/components/overview/coverage-by-team";
import type { Day } from "@/lib/calendar";
import { readinessOf, type Share } from "@/lib/competency/readiness-grid";
import { coverageOf } from "@/lib/coverage/coverage";
import { FORECAST_WORDS } from "@/lib/format/coverage";
import { outOf } from "@/lib/format/ratio";
import type { CompetencyId } from "@/lib/ids";
import type { Figures, MonthCounts } from "./figures";

export function teamLines({ sections }: Figures, carried: Search): TeamCoverage[] {
  return sections.map(({ id, name, depth, slots }) => ({
    id,
    name,
    depth,
    slots,
    coverage: coverageOf(slots),
    href: paths.team(id, "matrix", carried),
    gapsHref: paths.team(id, "compliance", { ...carried, kind: "gap" }),
  }));
}

/**
 * The past as it was and, from the day on, what is known to end, and what if what is planned is passed;
 * all have a value on the day itself.
 */
export function coverageLines(
  months: readonly MonthCounts[],
  ifPassed: readonly MonthCounts[] | null,
  asOf: Day,
): CoverageLineProps {
  const values = (shown: (day: Day) => boolean, of = months) =>
    of.map((month) => (shown(month.day) ? coverageOf(month) : null));
  const toCome = (day: Day) => day >= asOf;
  return {
    label: "Coverage by month",
    asOf,
    days: months.map((month) => month.day),
    lines: [
      { name: "as it was", look: "past", values: values((day) => day <= asOf) },
      { name: FORECAST_WORDS.forecast, look: "forecast", values: values(toCome) },
      ...(ifPassed
        ? [{ name: FORECAST_WORDS.plan, look: "plan", values: values(toCome, ifPassed) } as const]
        : []),
    ],
  };
}

export function readinessRows(
  { sections, areas }: Figures,
  carried: Search,
): ReadinessHeatProps["rows"] {
  const hasParts = sections.some((section) => section.depth === 1);
  const shown = hasParts ? sections.filter((section) => section.depth === 1) : sections;
  return shown.map(({ id, name, readiness }) => ({
    id,
    name,
    href: paths.team(id, "gaps", carried),
    cells: areas.map((area) => heatCell(readiness.get(area))),
  }));
}

/** Where the most people lack what their roles ask for. */
export function demandRows(
  { demand }: Figures,
  nameOf: (id: CompetencyId) => string,
  carried: Search,
): DemandRow[] {
  return demand
    .filter(({ met, required }) => met < required)
    .map(({ competencyId, met, required }) => ({
      id: competencyId,
      name: nameOf(competencyId),
      href: paths.competency(competencyId, carried),
      asked: required,
      reached: met,
    }));
}

function heatCell(share: Share | undefined): HeatCell {
  if (!share) return { ratio: null, note: "No role here asks for anything in this area" };
  return { ratio: readinessOf(share), note: `${outOf(share.met, share.required)} levels reached` };
}
