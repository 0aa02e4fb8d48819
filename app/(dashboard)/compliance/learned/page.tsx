import { redirect } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { auditLines } from "@/app/(dashboard)/audit/audit";
import { AuditList } from "@/components/audit/audit-list";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { COVERAGE_DEFINITION, type Counts, coverageOf } from "@/lib/coverage/coverage";
import { countOf, countText } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { LEARNED_COLUMNS, learnedPage, MOST_CHANGES } from "./learned";

export const metadata = { title: "What was learned since" };

/** What a day looks like by what was known then, and by what is known now; and what was recorded in between. */
export default async function LearnedPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "organisation.read", { looksBack: true });
  const { asked, view, carried } = opened;
  const { lookBack } = asked;
  if (!lookBack) redirect(paths.compliance(carried));
  const { before, after, lines, recorded, isReader } = await learnedPage(opened);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="What was learned since"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={`${dayText(view.asOf)}, known by ${lookBack.words} and now`}
        actions={<ViewControls {...asked} kept={view.teamId ? { team: view.teamId } : {}} />}
      />
      <StatTiles className="mb-3.5">
        <CoverageTile label={`As known at ${lookBack.words}`} counts={before} />
        <CoverageTile label="As known now" counts={after} />
      </StatTiles>
      <Card title="Standings that read otherwise">
        <DataTable
          label="Standings that read otherwise"
          columns={LEARNED_COLUMNS}
          rows={lines}
          noun={["standing", "standings"]}
          files={filesOf(opened.actor, "learned", await searchParams)}
          empty={
            <EmptyState title="Nothing that was learned since changes this day.">
              Every standing on it was known then as it is known now.
            </EmptyState>
          }
        />
      </Card>
      {recorded && (
        <Card
          className="mt-3.5"
          title="What was recorded in between"
          note={
            recorded.changes.length < MOST_CHANGES
              ? countOf(recorded.changes.length, "change")
              : `the newest ${countText(MOST_CHANGES)}; all of them are in the audit log`
          }
        >
          <AuditList events={auditLines(recorded)} />
        </Card>
      )}
      {!isReader && lines.length > 0 && (
        <p className="mt-3 text-small text-ink-3">
          Who recorded what stands in the audit log, which your access does not read.
        </p>
      )}
    </>
  );
}

function CoverageTile({ label, counts }: { label: string; counts: Counts }) {
  const { met, grace, gap } = counts;
  return (
    <StatTile
      label={label}
      value={formatRatio(coverageOf(counts), 1)}
      note={`${outOf(met, met + grace + gap)} standings`}
      definition={COVERAGE_DEFINITION}
    />
  );
}
