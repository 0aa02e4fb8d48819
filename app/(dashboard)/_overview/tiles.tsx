import { paths, type Search } from "@/app/_server/paths";
import { Change, StatTile } from "@/components/ui/stat-tile";
import { readinessOf } from "@/lib/competency/readiness-grid";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { countOf, countText } from "@/lib/format/count";
import { formatRatio, outOf } from "@/lib/format/ratio";
import type { Figures } from "./figures";
import type { OverviewQuestion } from "./overview";

type TilesProps = {
  figures: Figures;
  view: Pick<OverviewQuestion, "warningDays">;
  carried: Search;
};

/** The four figures that somebody looks at first. */
export function Tiles({ figures, view, carried }: TilesProps) {
  const { slots, readiness, singleHolders } = figures;
  const teams = new Set(singleHolders.map((holder) => holder.teamId)).size;
  return (
    <div className="grid grid-cols-2 gap-3.5 max-[480px]:grid-cols-1 xl:grid-cols-4">
      <StatTile
        label="Compliance coverage"
        value={formatRatio(figures.coverage, 1)}
        definition={COVERAGE_DEFINITION}
        trend={figures.coverageTrend}
        href={paths.compliance(carried)}
        note={
          <>
            {outOf(slots.met, slots.met + slots.grace + slots.gap)}
            <CoverageChange change={figures.coverageChange} />
          </>
        }
      />
      <StatTile
        label="Role readiness"
        value={formatRatio(readinessOf(readiness))}
        definition="Levels that roles ask for and their holders have."
        href={paths.teams(carried)}
        note={`${outOf(readiness.met, readiness.required)}, gap of ${countOf(readiness.levelsShort, "level")}`}
      />
      <StatTile
        label={`Expiring in ${view.warningDays} days`}
        value={countText(slots.expiring)}
        definition="Standings that are met today and end within the window with nothing after them."
        href={paths.standings({ ...carried, kind: "expiring" })}
        note={countOf(figures.endingPeople, "person", "people")}
      />
      <StatTile
        label="Single-holder competencies"
        value={countText(singleHolders.length)}
        definition="Competencies that roles in a team ask for and only one member has."
        href={paths.singleHolders(carried)}
        note={`in ${countOf(teams, "team")}`}
      />
    </div>
  );
}

function CoverageChange({ change }: { change: number | null }) {
  if (change === null) return null;
  const points = Math.round(change * 1000) / 10;
  return (
    <>
      {" · "}
      <Change by={points} text={`${Math.abs(points)} in 90 days`} />
    </>
  );
}
