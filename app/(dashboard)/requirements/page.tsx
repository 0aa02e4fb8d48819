import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { requirementsTable } from "./requirements";

export const metadata = { title: "Requirements" };

export default async function RequirementsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams);
  const { actor, asked } = opened;
  const { columns, rows } = await requirementsTable(opened);
  return (
    <>
      <Notices notices={asked.notices} />
      <PageHead
        title="Requirements"
        sub={countOf(rows.length, "requirement")}
        actions={
          <>
            <ViewControls {...asked} />
            {can(actor, "requirement.write") && (
              <ButtonLink href={paths.enterRequirement()}>New requirement</ButtonLink>
            )}
          </>
        }
      />
      <Card>
        <DataTable
          label="Requirements"
          columns={columns}
          rows={rows}
          noun={["requirement", "requirements"]}
          files={filesOf(actor, "requirements", await searchParams)}
          empty={
            <EmptyState title="Nothing is required yet.">
              Import a requirements file to begin.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
