import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { bulkSlots } from "@/app/(dashboard)/people/bulk";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { KIND_WORDS, SLOT_KINDS } from "@/lib/standing/slot-kind";
import { ComplianceTabs } from "../compliance-tabs";
import { kindIn, standingsTable } from "./standings";

export const metadata = { title: "Standings" };

/** The people behind a number, whatever team they are in. */
export default async function StandingsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams, "organisation.read", { looksBack: true });
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const read = readerOf(search, []);
  const kind = kindIn(read);
  const table = await standingsTable(opened, read);
  const kept = { ...carried, team: view.teamId };
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Standings"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={countOf(table.rows.length, "standing")}
        actions={<ViewControls {...asked} kept={kind === "all" ? {} : { kind }} />}
      />
      <ComplianceTabs actor={actor} current="standings" carried={carried} />
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
          columns={table.columns}
          rows={table.rows}
          noun={["standing", "standings"]}
          files={filesOf(actor, "standings", search)}
          selection={await bulkSlots(actor, asked.today)}
          empty={<EmptyState title="There is no such standing on the day." />}
        />
      </Card>
    </>
  );
}
