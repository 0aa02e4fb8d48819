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
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { JourneysTabs } from "../journeys/journeys-tabs";
import { pathwaysTable } from "./pathways";

export const metadata = { title: "Pathways" };

/** The ways that can be planned for people, and who is on them. */
export default async function PathwaysPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const { columns, rows } = await pathwaysTable(opened);
  const define = can(actor, "catalogue.write") && (
    <ButtonLink look="primary" href={paths.enterPathway()}>
      Define a pathway
    </ButtonLink>
  );
  return (
    <>
      <Notices {...asked} />
      <PageHead title="Pathways" sub={countOf(rows.length, "pathway")} actions={define} />
      <JourneysTabs current="pathways" carried={carried} />
      <Card>
        <DataTable
          label="Pathways"
          columns={columns}
          rows={rows}
          noun={["pathway", "pathways"]}
          files={filesOf(actor, "pathways", await searchParams)}
          empty={
            <EmptyState title="No pathway is defined.">
              A pathway is a way to something that many can go: required credentials and electives,
              in order, for a business goal. Journeys plan it for the people of a team.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
