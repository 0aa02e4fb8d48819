import { CoverageLine } from "@/components/chart/coverage-line";
import { MinimumsTable } from "@/components/sandbox/minimums-table";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import type { TeamPlace } from "@/db/queries/teams";
import type { Day } from "@/lib/calendar";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { countOf, countText } from "@/lib/format/count";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { BUS_FACTOR_DEFINITION } from "@/lib/team/bus-factor";
import type { whatIfPage } from "./what-if";
import { DIFFERENCE_COLUMNS } from "./words";

type Props = {
  page: Awaited<ReturnType<typeof whatIfPage>>;
  team: TeamPlace;
  teams: readonly TeamPlace[];
  asOf: Day;
};

/** The answer beside today's: coverage, minimums, and whose standing would be another. */
export function Consequences({ page, team, teams, asOf }: Props) {
  const { counts, busFactor, minimums, differences, forecast } = page;
  const required = counts.after.met + counts.after.grace + counts.after.gap;
  const places = new Map(teams.map(({ id, name }) => [id, name]));
  return (
    <div className="mt-3.5 grid gap-3.5">
      <StatTiles>
        <StatTile
          label="Coverage, what if"
          value={formatRatio(coverageOf(counts.after), 1)}
          note={`${outOf(counts.after.met, required)}; as it is ${formatRatio(coverageOf(counts.before), 1)}`}
          definition={COVERAGE_DEFINITION}
        />
        <StatTile
          label="Bus factor, what if"
          value={factorText(busFactor.after)}
          note={`as it is ${factorText(busFactor.before)}`}
          definition={BUS_FACTOR_DEFINITION}
        />
        <StatTile
          label="Standings that would be others"
          value={countText(differences.length)}
          note="within a year of the day"
        />
      </StatTiles>
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <Card title="Coverage over the coming year" note="if nothing else is renewed">
          <CoverageLine
            label="Coverage as it is and what if"
            days={forecast.days}
            asOf={asOf}
            lines={[
              { name: "As it is", look: "forecast", values: forecast.before },
              { name: "What if", look: "plan", values: forecast.after },
            ]}
          />
        </Card>
        <Card title="Minimums" note={countOf(minimums.length, "minimum")}>
          {minimums.length === 0 ? (
            <EmptyState title="No minimum is in force for this team on the day." />
          ) : (
            <MinimumsTable
              rows={minimums.map(({ teamId, ...row }) => ({
                ...row,
                place: teamId === team.id ? "" : (places.get(teamId) ?? ""),
              }))}
            />
          )}
        </Card>
      </div>
      <Card title="Who would stand in another way">
        <DataTable
          label="Standings that would be others"
          columns={DIFFERENCE_COLUMNS}
          rows={differences}
          noun={["standing", "standings"]}
          empty={<EmptyState title="Everybody would stand as they do." />}
        />
      </Card>
    </div>
  );
}

function factorText(factor: number | null): string {
  return factor === null ? "–" : countText(factor);
}
