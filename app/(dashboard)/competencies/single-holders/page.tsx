import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { singleHoldersTable } from "./single-holders";

export const metadata = { title: "Single holders" };

/** Competencies that hang on one person: one resignation from a hole. */
export default async function SingleHoldersPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const { columns, rows } = await singleHoldersTable(opened);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Single holders"
        crumbs={[{ label: "Competencies", href: paths.competencies(carried) }]}
        sub={countOf(rows.length, "competency", "competencies")}
        actions={<ViewControls {...asked} />}
      />
      <Card>
        <DataTable
          label="Competencies with a single holder"
          columns={columns}
          rows={rows}
          noun={["competency", "competencies"]}
          files={filesOf(actor, "single-holders", await searchParams)}
          empty={<EmptyState title="No competency hangs on one person." />}
        />
      </Card>
    </>
  );
}
