import { z } from "zod";
import { ExportLinks } from "@/app/_server/export-links";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { SLOT_COLUMNS, slotLines } from "@/app/_server/slot-lines";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { KIND_WORDS, SLOT_KINDS, slotKindFilter } from "@/lib/standing/slot-kind";

export const metadata = { title: "Standings" };

/** The people behind a number, whatever team they are in. */
export default async function StandingsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const kind = readerOf(await searchParams, [])("kind", z.enum(SLOT_KINDS), "all" as const, "");
  const filter = { ...view, ...slotKindFilter(kind, view.warningDays) };
  const lines = await slotLines(actor, { ...filter, carried });
  const kept = { ...carried, team: view.teamId };
  return (
    <>
      <Notices notices={asked.notices} />
      <PageHead
        title="Standings"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={countOf(lines.length, "standing")}
        actions={<ViewControls {...asked} kept={kind === "all" ? {} : { kind }} />}
      />
      <div className="mb-3">
        <ChipRow label="Standings">
          {SLOT_KINDS.map((one) => (
            <ChipLink
              key={one}
              href={paths.standings({ ...kept, kind: one === "all" ? null : one })}
              on={kind === one}
            >
              {KIND_WORDS[one]}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label="Standings"
          columns={SLOT_COLUMNS}
          rows={lines}
          noun={["standing", "standings"]}
          actions={
            <ExportLinks
              report="standings"
              search={{ ...kept, kind: kind === "all" ? null : kind }}
            />
          }
          empty={<EmptyState title="There is no such standing on the day." />}
        />
      </Card>
    </>
  );
}
