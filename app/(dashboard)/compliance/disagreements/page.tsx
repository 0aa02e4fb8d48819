import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { teamOn } from "@/db/queries/teams";
import { ComplianceTabs } from "../compliance-tabs";
import { disagreementsTable } from "./disagreements";

export const metadata = { title: "Disagreements" };

/** Where two sources say different things about one award, what counts, and why. */
export default async function DisagreementsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams, "organisation.read");
  const { actor, asked, view, carried } = opened;
  const { columns, rows } = await disagreementsTable(opened);
  const team = view.teamId && (await teamOn(actor, view.teamId, view.asOf));
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={`Where sources disagree${team ? ` in ${team.path}` : ""}`}
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub="both are kept; what somebody settled on counts, else the stronger proof, else what was said last"
      />
      <ComplianceTabs actor={actor} current="disagreements" carried={carried} />
      <Card>
        <DataTable
          label="Disagreements"
          columns={columns}
          rows={rows}
          noun={["award", "awards"]}
          files={filesOf(actor, "disagreements", await searchParams)}
          empty={
            <EmptyState title="No two sources disagree.">
              When a file says something else than another about the same award, both are kept and
              stand here.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
