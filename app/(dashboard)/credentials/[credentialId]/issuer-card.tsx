import { seen } from "@/app/_server/seen";
import { IssuerFields } from "@/components/credential/issuer-fields";
import { EditDialog } from "@/components/form/edit-dialog";
import { Card } from "@/components/ui/card";
import { issuersIn } from "@/db/queries/catalogue";
import { type Actor, can } from "@/lib/access";
import { issuerTypeText } from "@/lib/format/credential";
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
            <IssuerFields issuer={issuer} />
          </EditDialog>
        )
      }
    >
      <p>
        {issuer.name}
        <span className="text-ink-2">
          {" "}
          · {issuerTypeText(issuer.type) ?? "kind of body not known"}
        </span>
      </p>
      <p className="text-small text-ink-3 wrap-anywhere">
        {issuer.url ??
          "Where it is at home nobody has said: only pinned badges of it are verified."}
      </p>
    </Card>
  );
}
