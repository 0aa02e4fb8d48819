import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { COMPETENCY, PERSON, TEAM } from "@/components/table/vocabulary";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { type SingleHolderRow, singleHolderRows } from "./single-holders";

export const metadata = { title: "Single holders" };

const COLUMNS: Column<SingleHolderRow>[] = [
  COMPETENCY,
  TEAM,
  PERSON,
  { kind: "number", key: "asked", header: "Needed by", hint: "Members whose role asks for it" },
];

/** Competencies that hang on one person: one resignation from a hole. */
export default async function SingleHoldersPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const rows = await singleHolderRows(actor, { ...view, carried });
  return (
    <>
      <Notices notices={asked.notices} />
      <PageHead
        title="Single holders"
        crumbs={[{ label: "Competencies", href: paths.competencies(carried) }]}
        sub={countOf(rows.length, "competency", "competencies")}
        actions={<ViewControls {...asked} />}
      />
      <Card>
        <DataTable
          label="Competencies with a single holder"
          columns={COLUMNS}
          rows={rows}
          noun={["competency", "competencies"]}
          empty={<EmptyState title="No competency hangs on one person." />}
        />
      </Card>
    </>
  );
}
