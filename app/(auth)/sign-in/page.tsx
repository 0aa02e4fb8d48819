import { redirect } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { safeReturnPath } from "@/app/_server/door/return-path";
import type { RawSearch } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { signIn } from "./actions";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const [actor, search] = await Promise.all([currentActor(), searchParams]);
  const returnTo = safeReturnPath(String(search.returnTo ?? "/"));
  if (actor) redirect(returnTo);
  return (
    <Card>
      <h1 className="mb-3 text-title font-semibold">Sign in</h1>
      <ActionForm action={signIn} submit="Sign in" hidden={{ returnTo }}>
        <TextField label="E-mail address" name="email" type="email" autoComplete="username" />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
        />
      </ActionForm>
      <p className="mt-3 text-tiny text-ink-3">
        No login, or forgotten the password? An administrator can make you a link.
      </p>
    </Card>
  );
}
