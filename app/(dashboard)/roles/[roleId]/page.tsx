import { notFound } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { FormDialog } from "@/components/form/form-dialog";
import { RoleFields } from "@/components/role/role-fields";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { countText } from "@/lib/format/count";
import { RoleId } from "@/lib/ids";
import { saveRole } from "./actions";
import { AskFor, EditAsked, ReviseAsked } from "./asked-buttons";
import { ASKED_COLUMNS, type Asked, CANDIDATE_COLUMNS, rolePage } from "./role";

type Props = { params: Promise<{ roleId: string }>; searchParams: Promise<RawSearch> };

/** What a role asks for, and how far its people are. */
export default async function RolePage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "self.read");
  const id = RoleId.safeParse((await params).roleId);
  const page = id.success ? await rolePage(actor, id.data, { ...view, carried }) : null;
  if (!page) notFound();
  const { role, competencies, holders, choices } = page;
  const search = await searchParams;
  const files = (report: string) => filesOf(actor, report, search, { role: role.id });
  const isWriter = can(actor, "catalogue.write");
  const rows = competencies.map(
    (row): Asked => ({
      ...row,
      actions: isWriter && (
        <>
          <ReviseAsked asked={row} roleId={role.id} today={asked.today} />
          <EditAsked asked={row} holders={holders.length} />
        </>
      ),
    }),
  );
  const askedNow = rows.filter((row) => row.isAsked).length;
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={role.name}
        crumbs={[{ label: "Roles", href: paths.roles(carried) }]}
        sub={role.family ?? undefined}
        actions={
          <>
            {isWriter && (
              <FormDialog
                trigger="Edit"
                label={`Edit ${role.name}`}
                title={role.name}
                action={saveRole}
                submit="Save"
                hidden={seen(role)}
              >
                <RoleFields {...role} />
              </FormDialog>
            )}
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid items-start gap-3.5 xl:grid-cols-[2fr_3fr]">
        {can(actor, "organisation.read") && (
          <Card
            title="People in this role"
            actions={
              <ButtonLink look="quiet" href={paths.roleMatch(role.id, carried)}>
                Who could take it
              </ButtonLink>
            }
          >
            <DataTable
              label={`People in the role ${role.name}`}
              columns={CANDIDATE_COLUMNS}
              rows={holders}
              noun={["person", "people"]}
              prefix="people-"
              files={files("role-people")}
              empty={<EmptyState title="Nobody holds this role on the day." />}
            />
          </Card>
        )}
        <Card
          title="What it asks for"
          note={askedNow < rows.length && `${countText(askedNow)} on the day`}
          actions={isWriter && <AskFor roleId={role.id} {...choices} />}
        >
          <DataTable
            label={`Competencies of ${role.name}`}
            columns={isWriter ? [...ASKED_COLUMNS, ACTIONS] : ASKED_COLUMNS}
            rows={rows}
            noun={["competency", "competencies"]}
            prefix="asked-"
            files={files("role-competencies")}
            empty={
              <EmptyState title="It asks for no competency.">
                Import a roles file, or add one.
              </EmptyState>
            }
          />
        </Card>
        {role.description && (
          <Card title="About the role" className="xl:col-span-2">
            <p className="whitespace-pre-line text-ink-2">{role.description}</p>
          </Card>
        )}
      </div>
    </>
  );
}
