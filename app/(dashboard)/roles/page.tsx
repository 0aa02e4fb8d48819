import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { FormDialog } from "@/components/form/form-dialog";
import { RoleFields } from "@/components/role/role-fields";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { enterRole } from "./actions";
import { rolesTable } from "./roles";

export const metadata = { title: "Roles" };

export default async function RolesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, carried } = opened;
  const { columns, rows } = await rolesTable(opened);
  return (
    <>
      <PageHead
        title="Roles"
        sub={countOf(rows.length, "role")}
        actions={
          <>
            <ButtonLink look="quiet" href={paths.succession(carried)}>
              Succession
            </ButtonLink>
            {can(actor, "catalogue.write") && (
              <FormDialog
                trigger="New role"
                title="A new role"
                description="What it asks for is added next, competency by competency."
                action={enterRole}
                submit="Define"
              >
                <RoleFields />
              </FormDialog>
            )}
          </>
        }
      />
      <Card>
        <DataTable
          label="Roles"
          columns={columns}
          rows={rows}
          noun={["role", "roles"]}
          files={filesOf(actor, "roles", await searchParams)}
          empty={
            <EmptyState title="There is no role yet." actions={<ImportButton actor={actor} />}>
              A roles file brings them along, with what each asks for; one by one they are entered
              here.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
