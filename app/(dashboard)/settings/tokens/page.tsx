import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { tokensFor } from "@/db/queries/tokens";
import { userFor } from "@/db/queries/users";
import { ACCESS_WORDS } from "@/lib/format/access";
import { TOKEN_DAYS } from "@/lib/user/create-token";
import { accessesWithin } from "@/lib/user/login";
import { createToken } from "./actions";
import { TokenTable } from "./token-table";

export const metadata = { title: "Tokens" };

export default async function TokensPage() {
  const actor = await requireActor("token.write");
  if (!actor.userId) return null;
  const [tokens, user, { zone }] = await Promise.all([
    tokensFor(actor),
    userFor(actor, actor.userId),
    organisation(actor),
  ]);
  const own = user?.access ?? "person";
  const accesses = accessesWithin(own).map((value) => ({ value, label: ACCESS_WORDS[value] }));
  const lengths = TOKEN_DAYS.map((days) => ({ value: String(days), label: `${days} days` }));
  return (
    <>
      <SettingsHead actor={actor} current={paths.tokens()} />
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card title="Tokens for the REST interface">
          <TokenTable tokens={tokens} zone={zone} />
        </Card>
        <Card title="New token">
          <ActionForm action={createToken} submit="Create token">
            <TextField label="Name" name="name" hint="What it is for" />
            <SelectField label="Access" name="access" options={accesses} defaultValue={own} />
            <SelectField label="Works for" name="days" options={lengths} defaultValue="90" />
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
