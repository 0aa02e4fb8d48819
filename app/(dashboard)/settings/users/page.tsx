import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { teamsOn } from "@/db/queries/teams";
import { countOf } from "@/lib/format/count";
import { inviteUser } from "./actions";
import { UserFields } from "./user-fields";
import { usersTable } from "./users";

export const metadata = { title: "Users" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "user.manage");
  const { actor, asked } = opened;
  const [{ columns, rows }, teams] = await Promise.all([
    usersTable(opened),
    teamsOn(actor, asked.today),
  ]);
  return (
    <>
      <SettingsHead
        actor={actor}
        current={paths.users()}
        sub={countOf(rows.length, "user")}
        actions={
          <Dialog
            trigger="Invite a user"
            look="primary"
            title="Invite a user"
            description="You get a link to send them, by which they choose a password."
          >
            <ActionForm action={inviteUser} submit="Make the link">
              <TextField label="E-mail address" name="email" type="email" />
              <UserFields teams={teams} />
            </ActionForm>
          </Dialog>
        }
      />
      <Card>
        <DataTable
          label="Users"
          columns={columns}
          rows={rows}
          noun={["user", "users"]}
          files={filesOf(actor, "users", await searchParams)}
        />
      </Card>
    </>
  );
}
