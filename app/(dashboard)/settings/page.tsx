import { requireActor } from "@/app/_server/actor";
import { sessionOfCookie } from "@/app/_server/auth";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { openSessionsOf } from "@/db/queries/sessions";
import { userFor } from "@/db/queries/users";
import { ACCESS_WORDS } from "@/lib/format/access";
import { PASSWORD_HINT } from "@/lib/user/password";
import { ABSOLUTE_HOURS, IDLE_MINUTES } from "@/lib/user/session";
import { changePassword, endOwnSession } from "./actions";
import { SessionTable } from "./session-table";
import { SettingsHead } from "./settings-head";

export const metadata = { title: "My account" };

export default async function AccountPage() {
  const actor = await requireActor("self.read");
  if (!actor.userId) return null;
  const [user, sessions, here, { zone }] = await Promise.all([
    userFor(actor, actor.userId),
    openSessionsOf(actor, actor.userId),
    sessionOfCookie(),
    organisation(actor),
  ]);
  return (
    <>
      <SettingsHead
        actor={actor}
        current={paths.account()}
        sub={`${user?.email} · ${ACCESS_WORDS[actor.access]}`}
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <Card title="Password">
          <ActionForm action={changePassword} submit="Change password">
            <TextField
              label="Present password"
              name="currentPassword"
              type="password"
              autoComplete="current-password"
            />
            <TextField
              label="New password"
              name="password"
              type="password"
              hint={PASSWORD_HINT}
              autoComplete="new-password"
            />
          </ActionForm>
        </Card>
        <Card title="Where you are signed in">
          <SessionTable sessions={sessions} here={here} zone={zone} end={endOwnSession} />
          <p className="mt-2 text-tiny text-ink-3">
            A session ends by itself after {IDLE_MINUTES} minutes without use, and after{" "}
            {ABSOLUTE_HOURS} hours in any case.
          </p>
        </Card>
      </div>
    </>
  );
}
