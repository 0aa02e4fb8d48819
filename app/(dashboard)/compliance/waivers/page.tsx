import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { WAIVER_STATES } from "@/lib/waiver/waiver-state";
import { ComplianceTabs } from "../compliance-tabs";
import { SELECTIONS, selectionIn, waiversTable } from "./waivers";

export const metadata = { title: "Waivers" };

/** Who is exempt from what, why, until when, and approved by whom. */
export default async function WaiversPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "organisation.read", { looksBack: true });
  const { actor, asked, carried } = opened;
  const search = await searchParams;
  const read = readerOf(search, []);
  const selection = selectionIn(read);
  const { columns, rows } = await waiversTable(opened, read);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Waivers"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={countOf(rows.length, "waiver")}
        actions={<ViewControls {...asked} />}
      />
      <ComplianceTabs actor={actor} current="waivers" carried={carried} />
      <div className="mb-3">
        <ChipRow label="Which">
          <ChipLink href={paths.waivers(carried)} on={selection === null}>
            All
          </ChipLink>
          {WAIVER_STATES.map((state) => (
            <ChipLink
              key={state}
              href={paths.waivers({ ...carried, show: state })}
              on={selection === state}
            >
              {SELECTIONS[state]}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label="Waivers"
          columns={columns}
          rows={rows}
          noun={["waiver", "waivers"]}
          files={filesOf(actor, "waivers", search)}
          empty={
            <EmptyState title="Nobody goes without.">
              A requirement is waived from a person’s page or from a list of standings, for a reason
              and until a day.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
