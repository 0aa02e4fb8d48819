import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { today } from "@/app/_server/today";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { teamsOn } from "@/db/queries/teams";
import { type UserRow, usersFor } from "@/db/queries/users";
import { ACCESS_WORDS } from "@/lib/format/access";
import { countOf } from "@/lib/format/count";
import { inviteUser } from "./actions";
import { stateText } from "./state-text";
import { UserFields } from "./user-fields";

export const metadata = { title: "Users" };

type Row = { id: string; user: Linked; access: string; person: string | null; state: string };

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "user", header: "User" },
  { kind: "text", key: "access", header: "Access" },
  { kind: "text", key: "person", header: "Person" },
  { kind: "text", key: "state", header: "State" },
];

export default async function UsersPage() {
  const actor = await requireActor("user.manage");
  const [users, teams] = await Promise.all([
    usersFor(actor),
    today(actor).then((day) => teamsOn(actor, day)),
  ]);
  const rows = users.map((user): Row => {
    return {
      id: user.id,
      user: { text: user.name, href: paths.user(user.id), note: user.email },
      access: accessText(user),
      person: user.personName,
      state: stateText(user),
    };
  });
  return (
    <>
      <SettingsHead
        actor={actor}
        current={paths.users()}
        sub={countOf(users.length, "user")}
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
        <DataTable label="Users" columns={COLUMNS} rows={rows} noun={["user", "users"]} />
      </Card>
    </>
  );
}

function accessText({ access, teamIds }: UserRow): string {
  const words = ACCESS_WORDS[access];
  return access === "manager" ? `${words} of ${countOf(teamIds.length, "team")}` : words;
}
