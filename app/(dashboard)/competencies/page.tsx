import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { frameworksIn } from "@/db/queries/catalogue";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { competenciesTable } from "./competencies";
import { NewButtons } from "./new-buttons";

export const metadata = { title: "Competencies" };

export default async function CompetenciesPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams, "self.read");
  const { actor } = opened;
  const [{ columns, rows }, frameworks] = await inScope(actor, () =>
    Promise.all([competenciesTable(opened), frameworksIn(actor)]),
  );
  return (
    <>
      <PageHead
        title="Competencies"
        sub={countOf(rows.length, "competency", "competencies")}
        actions={can(actor, "catalogue.write") && <NewButtons frameworks={frameworks} />}
      />
      <Card>
        <DataTable
          label="Competencies"
          columns={columns}
          rows={rows}
          noun={["competency", "competencies"]}
          files={filesOf(actor, "competencies", await searchParams)}
          empty={
            <EmptyState
              title="There is no competency yet."
              actions={<ImportButton actor={actor} />}
            >
              A roles file brings them along; one by one they are entered here.
            </EmptyState>
          }
        />
      </Card>
      {frameworks.map(({ id, attribution }) =>
        attribution ? (
          <p key={id} className="mt-3 text-tiny text-ink-3">
            {attribution}
          </p>
        ) : null,
      )}
    </>
  );
}
