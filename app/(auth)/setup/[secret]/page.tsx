import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { paths } from "@/app/_server/paths";
import { zoneOptions } from "@/app/_server/zones";
import { LinkVoid } from "@/app/(auth)/_link-void";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { linkBehind } from "@/db/queries/links";
import { PASSWORD_HINT } from "@/lib/user/password";
import { setUp } from "./actions";

export const metadata = { title: "Set up" };

type Props = { params: Promise<{ secret: string }> };

export default async function SetUpPage({ params }: Props) {
  const { secret } = await params;
  const link = await linkBehind(DOORKEEPER, secret);
  if (!link || link.user) {
    return (
      <LinkVoid signInHref={paths.signIn()}>
        As long as nobody has a login, the server prints another one each time it starts.
      </LinkVoid>
    );
  }
  return (
    <Card>
      <h1 className="mb-3 text-title font-semibold">Set up Tessera</h1>
      <ActionForm action={setUp} submit="Set up and sign in" hidden={{ secret }}>
        <TextField label="Organisation" name="organisation" autoComplete="organization" />
        <SelectField
          label="Time zone"
          name="zone"
          hint="Decides which day it is: a certificate lapses at its midnight."
          options={zoneOptions()}
          defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone}
        />
        <TextField label="Your name" name="name" autoComplete="name" />
        <TextField label="Your e-mail address" name="email" type="email" autoComplete="username" />
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
