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
import { policiesTable } from "./policies";

export const metadata = { title: "Policies" };

/** What may stand in for a certification, where the requirement is not regulated. */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "organisation.read", { looksBack: true });
  const { actor, asked, carried } = opened;
  const { columns, rows } = await policiesTable(opened);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Policies"
        crumbs={[{ label: "Requirements", href: paths.requirements(carried) }]}
        sub={`${countOf(rows.length, "policy", "policies")} · what may stand in for a certification, never where the requirement is regulated`}
        actions={
          <>
            {can(actor, "requirement.write") && (
              <ButtonLink href={paths.enterPolicy()}>New policy</ButtonLink>
            )}
            <ViewControls {...asked} />
          </>
        }
      />
      <Card>
        <DataTable
          label="Policies"
          columns={columns}
          rows={rows}
          noun={["policy", "policies"]}
          files={filesOf(actor, "policies", await searchParams)}
          empty={
            <EmptyState title="Nothing stands in for anything.">
              A policy says which badges, and what has been seen in practice, are enough where a
              requirement asks for a certification.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
