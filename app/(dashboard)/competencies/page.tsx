import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  frameworksIn,
  mappingsOf,
  roleCompetenciesOf,
} from "@/db/queries/catalogue";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { groupBy } from "@/lib/group-by";
import { NewButtons } from "./new-buttons";

export const metadata = { title: "Competencies" };

type Row = {
  id: string;
  competency: Linked;
  area: string | null;
  roles: number;
  credentials: number;
  framework: string | null;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "competency", header: "Competency" },
  { kind: "text", key: "area", header: "Area" },
  { kind: "number", key: "roles", header: "Roles", hint: "Roles that ask for it" },
  { kind: "number", key: "credentials", header: "Credentials", hint: "Credentials that show it" },
  { kind: "text", key: "framework", header: "Framework" },
];

export default async function CompetenciesPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, carried } = await openPage(searchParams, "self.read");
  const [competencies, frameworks, mapped, asked] = await inScope(actor, () =>
    Promise.all([
      competenciesIn(actor),
      frameworksIn(actor),
      mappingsOf(actor),
      roleCompetenciesOf(actor),
    ]),
  );
  const credentials = groupBy(mapped, (row) => row.competencyId);
  const roles = groupBy(asked, (row) => row.competencyId);
  const frameworkNames = new Map(frameworks.map(({ id, name }) => [id, name]));
  const rows = competencies.map(
    (competency): Row => ({
      id: competency.id,
      competency: { text: competency.name, href: paths.competency(competency.id, carried) },
      area: competency.area,
      roles: roles.get(competency.id)?.length ?? 0,
      credentials: credentials.get(competency.id)?.length ?? 0,
      framework: frameworkNames.get(competency.frameworkId) ?? null,
    }),
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
          columns={COLUMNS}
          rows={rows}
          noun={["competency", "competencies"]}
          empty={
            <EmptyState title="There is no competency yet.">
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
