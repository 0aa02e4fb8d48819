import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/actor";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { CoverageLine } from "@/components/chart/coverage-line";
import { Demand } from "@/components/chart/demand";
import { ReadinessHeat } from "@/components/chart/readiness-heat";
import { AttentionList } from "@/components/overview/attention-list";
import { CoverageByTeam } from "@/components/overview/coverage-by-team";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { countOf, countText } from "@/lib/format/count";
import { isoDay } from "@/lib/format/day";
import { proofStair } from "@/lib/format/proof-stair";
import { attentionItems } from "./_overview/attention-items";
import { coverageLines, demandRows, readinessRows, teamLines } from "./_overview/charts";
import { overviewOf } from "./_overview/overview";
import { Tiles } from "./_overview/tiles";

export const metadata = { title: "Overview" };

const ASIDE =
  "text-tiny text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink";

/** The whole organisation, or what a manager answers for, on one day. Who sees only themselves starts there. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const self = await requireActor();
  if (!can(self, "organisation.read") && self.personId) redirect(paths.person(self.personId));
  const { actor, asked, view, carried, organisation } = await openPage(searchParams);
  const overview = await overviewOf(actor, view);
  const { figures, names } = overview;
  const people = countOf(overview.people, "person", "people");
  const demand = demandRows(figures, (id) => names.competency.get(id) ?? "", carried);
  const kept = { ...carried, team: view.teamId };
  const shown = figures.sections.length;
  const isCut = shown < figures.allSections;
  const canImport = can(actor, "import.write");
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Overview"
        crumbs={[
          { label: `${organisation.name} · ${people} in ${countOf(names.team.size, "team")}` },
        ]}
        actions={
          <>
            {canImport && (
              <ButtonLink look="primary" href={paths.imports()}>
                Import credentials
              </ButtonLink>
            )}
            <ViewControls
              {...asked}
              kept={view.teamId ? { team: view.teamId } : {}}
              stair={proofStair(figures.atRungs)}
            />
          </>
        }
      />
      {overview.people === 0 ? (
        <Card>
          <EmptyState
            title="Nobody is here yet."
            actions={
              <>
                <ImportButton actor={actor} words="Import people" />
                {can(actor, "requirement.write") && (
                  <ButtonLink href={paths.requirementPacks()}>Requirement packs</ButtonLink>
                )}
              </>
            }
          >
            Begin with a people file, which brings the teams along; then what they have earned, what
            their roles ask for, and what is required. Each file is shown before anything is saved.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-3.5">
          <Tiles figures={figures} view={view} carried={carried} />
          <div className="grid gap-3.5 xl:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
            <Card
              title="Required certifications, by team"
              note={COVERAGE_DEFINITION}
              actions={
                isCut && (
                  <Link className={ASIDE} href={paths.teams(carried)}>
                    The {shown} least covered of {countText(figures.allSections)}: all teams
                  </Link>
                )
              }
            >
              <CoverageByTeam windowDays={view.warningDays} teams={teamLines(figures, carried)} />
            </Card>
            <Card
              title="Coverage, last 12 and next 18 months"
              actions={
                <>
                  <Link
                    className={ASIDE}
                    href={paths.causes({ ...kept, from: isoDay(addDays(view.asOf, -90)) })}
                  >
                    Why it changed in 90 days
                  </Link>
                  <Link className={ASIDE} href={paths.ends(kept)}>
                    What ends when
                  </Link>
                </>
              }
            >
              <CoverageLine {...coverageLines(figures.months, overview.ifPassed, view.asOf)} />
            </Card>
            <Card
              title="Role readiness, team by competency area"
              note={`% of levels that roles ask for and people have${isCut ? ", in the same teams" : ""}`}
            >
              <ReadinessHeat
                label="Role readiness by team and competency area"
                columns={figures.areas}
                rows={readinessRows(figures, carried)}
              />
              {demand.length > 0 && (
                <section className="mt-5 border-t border-line pt-3.5">
                  <h3 className="mb-1.5 font-semibold">Demand and supply: where most is missing</h3>
                  <Demand label="Demand and supply by competency" rows={demand} />
                </section>
              )}
            </Card>
            <Card title="Needs attention">
              <AttentionList items={attentionItems(overview, { ...view, carried })} />
            </Card>
          </div>
        </div>
      )}
    </>
  );
}
