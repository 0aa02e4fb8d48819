import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { FormDialog } from "@/components/form/form-dialog";
import { RoleFields } from "@/components/role/role-fields";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { roleCompetenciesOf, rolesIn } from "@/db/queries/catalogue";
import { roleHoldersOn } from "@/db/queries/role-holders";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { groupBy } from "@/lib/group-by";
import { enterRole } from "./actions";

export const metadata = { title: "Roles" };

type Row = {
  id: string;
  role: { text: string; href: string };
  family: string | null;
  competencies: number;
  holders: number;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "role", header: "Role" },
  { kind: "text", key: "family", header: "Family" },
  { kind: "number", key: "competencies", header: "Competencies", hint: "That the role asks for" },
  { kind: "number", key: "holders", header: "People", hint: "Who hold the role on the day" },
];

export default async function RolesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor, view, carried } = await openPage(searchParams);
  const [roles, asked, holders] = await inScope(actor, () =>
    Promise.all([rolesIn(actor), roleCompetenciesOf(actor), roleHoldersOn(actor, view.asOf)]),
  );
  const competencies = groupBy(asked, (row) => row.roleId);
  const rows = roles.map(
    ({ id, name, family }): Row => ({
      id,
      role: { text: name, href: paths.role(id, carried) },
      family,
      competencies: competencies.get(id)?.length ?? 0,
      holders: holders.get(id) ?? 0,
    }),
  );
  return (
    <>
      <PageHead
        title="Roles"
        sub={countOf(roles.length, "role")}
        actions={
          can(actor, "catalogue.write") && (
            <FormDialog
              trigger="New role"
              title="A new role"
              description="What it asks for is added next, competency by competency."
              action={enterRole}
              submit="Define"
            >
              <RoleFields />
            </FormDialog>
          )
        }
      />
      <Card>
        <DataTable label="Roles" columns={COLUMNS} rows={rows} noun={["role", "roles"]} />
      </Card>
    </>
  );
}
