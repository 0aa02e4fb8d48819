import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { NewTeam } from "./new-team";
import { teamsTable } from "./teams";

export const metadata = { title: "Teams" };

export default async function TeamsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked } = opened;
  const { columns, rows } = await teamsTable(opened);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Teams"
        sub={countOf(rows.length, "team")}
        actions={
          <>
            {can(actor, "person.write") && <NewTeam />}
            <ViewControls {...asked} />
          </>
        }
      />
      <Card>
        <DataTable
          label="Teams"
          columns={columns}
          rows={rows}
          noun={["team", "teams"]}
          files={filesOf(actor, "teams", await searchParams)}
          empty={
            <EmptyState title="There is no team yet." actions={<ImportButton actor={actor} />}>
              A people file brings its teams along.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
