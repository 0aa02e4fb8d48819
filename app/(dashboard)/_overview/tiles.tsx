import { paths, type Search } from "@/app/_server/paths";
import { Change, StatTile, StatTiles } from "@/components/ui/stat-tile";
import { readinessOf } from "@/lib/competency/readiness-grid";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { countOf, countText } from "@/lib/format/count";
import { formatRatio, outOf } from "@/lib/format/ratio";
import type { Headline } from "@/lib/team/headline";
import type { Figures } from "./figures";
import type { OverviewQuestion } from "./overview";

type TilesProps = {
  figures: Figures;
  view: Pick<OverviewQuestion, "warningDays">;
  carried: Search;
};

/** The four figures that somebody looks at first. */
export function Tiles({ figures, view, carried }: TilesProps) {
  const { slots, readiness, singleHolders, before } = figures;
  const trendOf = (figure: (headline: Headline) => number | null) =>
    figures.trend.flatMap((headline) => figure(headline) ?? []);
  const teams = new Set(singleHolders.map((holder) => holder.teamId)).size;
  return (
    <StatTiles>
      <StatTile
        label="Compliance coverage"
        value={formatRatio(coverageOf(slots), 1)}
        definition={COVERAGE_DEFINITION}
        trend={trendOf((headline) => coverageOf(headline.slots))}
        href={paths.compliance(carried)}
        note={
          <>
            {outOf(slots.met, slots.met + slots.grace + slots.gap)}
            <PointsChange now={coverageOf(slots)} then={coverageOf(before.slots)} digits={1} />
          </>
        }
      />
      <StatTile
        label="Role readiness"
        value={formatRatio(readinessOf(readiness))}
        definition="Levels that roles ask for and their holders have."
        trend={trendOf((headline) => readinessOf(headline.readiness))}
        href={paths.teams(carried)}
        note={
          <>
            gap of {countOf(readiness.levelsShort, "level")}
            <PointsChange
              now={readinessOf(readiness)}
              then={readinessOf(before.readiness)}
              digits={0}
            />
          </>
        }
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
        trend={trendOf((headline) => headline.singleHolders)}
        href={paths.singleHolders(carried)}
        note={
          <>
            in {countOf(teams, "team")}
            <CountChange by={singleHolders.length - before.singleHolders} />
          </>
        }
      />
    </StatTiles>
  );
}

type PointsChangeProps = { now: number | null; then: number | null; digits: 0 | 1 };

/** In points of a percentage; nothing where there was none ninety days before. */
function PointsChange({ now, then, digits }: PointsChangeProps) {
  if (now === null || then === null) return null;
  const scale = 10 ** digits;
  const points = Math.round((now - then) * 100 * scale) / scale;
  return (
    <>
      {" · "}
      <Change by={points} text={`${Math.abs(points)} in 90 days`} />
    </>
  );
}

function CountChange({ by }: { by: number }) {
  return (
    <>
      {" · "}
      <Change by={by} text={`${Math.abs(by)} in 90 days`} good="down" />
    </>
  );
}
