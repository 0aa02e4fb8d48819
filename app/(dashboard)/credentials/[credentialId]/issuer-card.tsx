import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { issuersIn } from "@/db/queries/catalogue";
import { type Actor, can } from "@/lib/access";
import type { IssuerId } from "@/lib/ids";
import { saveIssuer } from "./actions";

/** Who grants the credential, and where that is at home: badges from there are its own. */
export async function IssuerCard({ actor, id }: { actor: Actor; id: IssuerId | null }) {
  const issuer = (await issuersIn(actor)).find((own) => own.id === id);
  if (!issuer) return null;
  return (
    <Card
      title="Issuer"
      actions={
        can(actor, "catalogue.write") && (
          <EditDialog
            what={`issuer ${issuer.name}`}
            title={issuer.name}
            description="Where an issuer is at home decides which badges are its own."
            action={saveIssuer}
            hidden={seen(issuer)}
          >
            <TextField label="Name" name="name" defaultValue={issuer.name} />
            <TextField
              label="At home at"
              name="url"
              type="url"
              optional
              hint="Its address on the web, such as https://badges.example.org. Badges from another address that only bear its name count as claimed."
              defaultValue={issuer.url ?? ""}
            />
          </EditDialog>
        )
      }
    >
      <p>{issuer.name}</p>
      <p className="text-small text-ink-3 wrap-anywhere">
        {issuer.url ??
          "Where it is at home nobody has said: only pinned badges of it are verified."}
      </p>
    </Card>
  );
}
