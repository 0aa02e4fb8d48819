import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { SLOT_COLUMNS } from "@/app/_server/slot-lines";
import { bulkSlots } from "@/app/(dashboard)/people/bulk";
import { ComplianceTable } from "@/components/compliance/compliance-table";
import { CoverageLegend } from "@/components/coverage/coverage-bar";
import { RuleTree } from "@/components/requirement/rule-outline";
import { DataTable } from "@/components/table/data-table";
import { FileLinks } from "@/components/table/file-links";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { dayText } from "@/lib/format/day";
import { proofStair } from "@/lib/format/proof-stair";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { RequirementId } from "@/lib/ids";
import { compliancePage } from "./compliance";
import { ComplianceTabs } from "./compliance-tabs";

export const metadata = { title: "Compliance" };

/** Requirements against teams; a chosen cell opens the people behind it and the rule. */
export default async function CompliancePage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked, view, carried } = await openPage(searchParams, "organisation.read", {
    looksBack: true,
  });
  const search = await searchParams;
  const requirementId = readerOf(search, [])("requirement", RequirementId, null, "");
  const page = await compliancePage(actor, { ...view, requirementId, carried });
  const coverage = coverageOf(page.total);
  const { met, grace, gap } = page.total;
  // The requirement and the team of the address are those of the chosen cell; the table has them all.
  const { asOf, proof, knownAt } = search;
  const files = page.rows.length > 0 && filesOf(actor, "compliance", { asOf, proof, knownAt });
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Compliance"
        sub={`${formatRatio(coverage, 1)} covered · ${outOf(met, met + grace + gap)} standings`}
        actions={<ViewControls {...asked} stair={proofStair(page.atRungs)} />}
      />
      <ComplianceTabs actor={actor} current="compliance" carried={carried} />
      <Card title="By requirement and team" actions={files && <FileLinks files={files} />}>
        {page.rows.length === 0 ? (
          <EmptyState
            title="Nothing is required of anybody on this day."
            actions={<ButtonLink href={paths.requirements(carried)}>Requirements</ButtonLink>}
          >
            A requirement says what has to be held, by whom and from when on.
          </EmptyState>
        ) : (
          <>
            <ComplianceTable label="Requirements by team" teams={page.teams} rows={page.rows} />
            <div className="mt-3 flex flex-wrap justify-between gap-3">
              <CoverageLegend windowDays={view.warningDays} />
              <p className="text-tiny text-ink-3">{COVERAGE_DEFINITION}</p>
            </div>
          </>
        )}
      </Card>
      {page.chosen && (
        <div className="mt-3.5 grid items-start gap-3.5 lg:grid-cols-[2fr_1fr]">
          <Card title={`${page.chosen.name}${page.chosen.team ? ` · ${page.chosen.team}` : ""}`}>
            <DataTable
              label="The people behind the number"
              columns={SLOT_COLUMNS}
              rows={page.chosen.slots}
              noun={["person", "people"]}
              files={filesOf(actor, "standings", search)}
              selection={await bulkSlots(actor, asked.today)}
            />
          </Card>
          {page.chosen.outline && (
            <Card title="The rule" note={`since ${dayText(page.chosen.since)}`}>
              <RuleTree outline={page.chosen.outline} />
              <p className="mt-3">{page.chosen.description}</p>
              <a
                className="mt-2 inline-block underline"
                href={paths.requirement(page.chosen.id, carried)}
              >
                All versions and people
              </a>
            </Card>
          )}
        </div>
      )}
    </>
  );
}
