import { notFound } from "next/navigation";
import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { organisation, today } from "@/app/_server/today";
import { SessionTable } from "@/app/(dashboard)/settings/session-table";
import { stateText } from "@/app/(dashboard)/settings/users/state-text";
import { UserFields } from "@/app/(dashboard)/settings/users/user-fields";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { openSessionsOf } from "@/db/queries/sessions";
import { teamsOn } from "@/db/queries/teams";
import { userFor } from "@/db/queries/users";
import { UserId } from "@/lib/ids";
import {
  changeUser,
  disableUser,
  enableUser,
  endAllSessions,
  endOneSession,
  issueLink,
} from "./actions";

export const metadata = { title: "User" };

export default async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const actor = await requireActor("user.manage");
  const id = UserId.safeParse((await params).userId);
  const user = id.success ? await userFor(actor, id.data) : null;
  if (!user) notFound();
  const [sessions, teams, { zone }] = await Promise.all([
    openSessionsOf(actor, user.id),
    today(actor).then((day) => teamsOn(actor, day)),
    organisation(actor),
  ]);
  const hidden = { userId: user.id };
  return (
    <>
      <PageHead
        title={user.name}
        crumbs={[{ label: "Settings" }, { label: "Users", href: paths.users() }]}
        sub={user.email}
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <Card title="What they may do">
          <ActionForm
            action={changeUser}
            submit="Save"
            hidden={{ ...hidden, version: String(user.version) }}
          >
            <UserFields user={user} teams={teams} />
          </ActionForm>
        </Card>
        <div className="grid gap-3.5">
          <Card title="Way in" note={stateText(user)}>
            <div className="flex flex-wrap gap-2">
              <ActionForm
                action={issueLink}
                submit="Make a link to choose a password"
                look="plain"
                layout="row"
                hidden={hidden}
              />
              {user.disabledAt ? (
                <ActionForm
                  action={enableUser}
                  submit="Let in again"
                  look="plain"
                  layout="row"
                  hidden={hidden}
                />
              ) : (
                <ActionForm
                  action={disableUser}
                  submit="Shut out"
                  look="danger"
                  layout="row"
                  hidden={hidden}
                />
              )}
            </div>
          </Card>
          <Card title="Where they are signed in">
            <SessionTable sessions={sessions} here={null} zone={zone} end={endOneSession} />
            {sessions.length > 0 && (
              <ActionForm
                action={endAllSessions}
                submit="Sign out everywhere"
                look="plain"
                hidden={hidden}
              />
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
