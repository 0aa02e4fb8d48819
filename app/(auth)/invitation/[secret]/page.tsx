import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { paths } from "@/app/_server/paths";
import { LinkVoid } from "@/app/(auth)/_link-void";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { linkBehind } from "@/db/queries/links";
import { PASSWORD_HINT } from "@/lib/user/password";
import { choosePassword } from "./actions";

export const metadata = { title: "Choose a password" };

type Props = { params: Promise<{ secret: string }> };

export default async function InvitationPage({ params }: Props) {
  const { secret } = await params;
  const user = (await linkBehind(DOORKEEPER, secret))?.user;
  if (!user) {
    return (
      <LinkVoid signInHref={paths.signIn()}>
        It works once, and not for long. Ask an administrator for another one.
      </LinkVoid>
    );
  }
  return (
    <Card>
      <h1 className="mb-1 text-title font-semibold">Choose a password</h1>
      <p className="mb-3 text-ink-2">
        {user.name}, you will sign in as {user.email}.
      </p>
      <ActionForm action={choosePassword} submit="Save and sign in" hidden={{ secret }}>
        <TextField
          label="Password"
          name="password"
          type="password"
          hint={PASSWORD_HINT}
          autoComplete="new-password"
        />
      </ActionForm>
    </Card>
  );
}
