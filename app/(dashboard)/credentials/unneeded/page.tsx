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
import { spentText } from "@/lib/format/credential";
import { unneededTable } from "./unneeded";

export const metadata = { title: "Needed by nobody" };

/** Credentials that people hold and no role, requirement or minimum asks for, with what they cost. */
export default async function UnneededPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const { columns, rows, spent } = await unneededTable(opened);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Needed by nobody"
        crumbs={[{ label: "Credentials", href: paths.credentials(carried) }]}
        sub={`${countOf(rows.length, "credential")} · ${spentText(spent)}`}
        actions={<ViewControls {...asked} />}
      />
      <p className="mb-3 max-w-prose text-ink-2">
        People hold these, and nothing asks for them: no competency of a role, no requirement, no
        team minimum, and nothing that one of those needs. A mapping to a competency that a role
        asks for takes a credential off this list.
      </p>
      <Card>
        <DataTable
          label="Credentials that nobody needs"
          columns={columns}
          rows={rows}
          noun={["credential", "credentials"]}
          files={filesOf(actor, "unneeded-credentials", await searchParams)}
          empty={
            <EmptyState title="Nothing that people hold is needed by nobody.">
              Whatever is held on the day, somebody asks for.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
