import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { CauseBars } from "@/components/coverage/cause-bars";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { addMonths } from "@/lib/calendar";
import { COVERAGE_DEFINITION, type Counts } from "@/lib/coverage/coverage";
import { CAUSE_WORDS, pointsText } from "@/lib/format/cause";
import { countOf } from "@/lib/format/count";
import { dayText, isoDay } from "@/lib/format/day";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { ComplianceTabs } from "../compliance-tabs";
import { CHANGE_COLUMNS, causesPage } from "./causes";

export const metadata = { title: "Why coverage changed" };

const MONTHS = [1, 3, 6, 12];

/** What moved coverage between two days: who ran out, who joined and left, what was asked anew. */
export default async function CausesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "organisation.read", { looksBack: true });
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const read = readerOf(search, notices);
  const { from, team, chosen, before, after, causes, lines } = await causesPage(opened, read);
  const { teamId, asOf } = view;
  const kept = { ...carried, team: teamId };
  const since = { ...kept, from: isoDay(from) };
  const moved = (after.coverage ?? 0) - (before.coverage ?? 0);
  return (
    <>
      <Notices {...asked} notices={notices} />
      <PageHead
        title="Why coverage changed"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={`${team ? `${team.name} · ` : ""}${dayText(from)} to ${dayText(asOf)}`}
        actions={
          <ViewControls {...asked} kept={{ from: isoDay(from), ...(teamId && { team: teamId }) }} />
        }
      />
      <ComplianceTabs actor={actor} current="causes" carried={carried} />
      <div className="mb-3">
        <ChipRow label="Since">
          {MONTHS.map((months) => {
            const day = addMonths(asOf, -months);
            return (
              <ChipLink
                key={months}
                href={paths.causes({ ...kept, from: isoDay(day) })}
                on={day === from}
              >
                {countOf(months, "month")} before
              </ChipLink>
            );
          })}
        </ChipRow>
      </div>
      <StatTiles className="mb-3.5">
        <Share label={dayText(from)} {...before} />
        <Share label={dayText(asOf)} {...after} />
      </StatTiles>
      <Card title="What moved it" note={`${pointsText(moved)} in all`}>
        {causes.length === 0 ? (
          <EmptyState title="Nothing moved coverage between these days." />
        ) : (
          <CauseBars
            causes={causes.map(({ cause, moved: share, slots, people }) => ({
              id: cause,
              ...CAUSE_WORDS[cause],
              moved: pointsText(share),
              share,
              note: `${countOf(slots, "change")}, ${countOf(people, "person", "people")}`,
              href: paths.causes({ ...since, cause: chosen === cause ? null : cause }),
              isChosen: chosen === cause,
            }))}
          />
        )}
        <p className="mt-3 text-tiny text-ink-3">
          {COVERAGE_DEFINITION} Changes are taken in the order of their days, so that the parts add
          up to the whole.
        </p>
      </Card>
      {causes.length > 0 && (
        <Card
          className="mt-3.5"
          title={chosen ? CAUSE_WORDS[chosen].words : "Every change"}
          note={chosen && CAUSE_WORDS[chosen].detail}
        >
          <DataTable
            label="The changes behind it"
            columns={CHANGE_COLUMNS}
            rows={lines}
            noun={["change", "changes"]}
            files={filesOf(actor, "coverage-changes", search)}
          />
        </Card>
      )}
    </>
  );
}

type ShareProps = { label: string; counts: Counts; coverage: number | null };

function Share({ label, counts, coverage }: ShareProps) {
  const { met, grace, gap } = counts;
  return (
    <StatTile
      label={label}
      value={formatRatio(coverage, 1)}
      note={`${outOf(met, met + grace + gap)} standings`}
      definition={COVERAGE_DEFINITION}
    />
  );
}
