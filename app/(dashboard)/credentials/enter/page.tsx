import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { IssuerFields } from "@/components/credential/issuer-fields";
import { ActionForm } from "@/components/form/action-form";
import { FormDialog } from "@/components/form/form-dialog";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { credentialsIn, issuersIn } from "@/db/queries/catalogue";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { CredentialId } from "@/lib/ids";
import { enterCredential, enterIssuer, saveCredential } from "./actions";
import { CredentialFields } from "./credential-fields";

export const metadata = { title: "Enter a credential" };

/** Something new that can be earned, or what is known of a credential, changed. */
export default async function EnterCredentialPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor } = await openPage(searchParams, "catalogue.write");
  const id = readerOf(await searchParams, [])("credential", CredentialId, null, "");
  const [credentials, issuers, names] = await inScope(actor, () =>
    Promise.all([credentialsIn(actor), issuersIn(actor), ruleNamesFor(actor)]),
  );
  const known = credentials.find((credential) => credential.id === id);
  const others = credentials.filter((credential) => credential !== known);
  const fields = (
    <CredentialFields credential={known} others={others} issuers={issuers} names={names} />
  );
  return (
    <>
      <PageHead
        title={known ? `Change ${known.name}` : "A new credential"}
        crumbs={[{ label: "Credentials", href: paths.credentials() }]}
        actions={
          <FormDialog
            trigger="New issuer"
            title="A new issuer"
            description="Who grants credentials. What is typed on this page stays."
            action={enterIssuer}
            submit="Add"
          >
            <IssuerFields />
          </FormDialog>
        }
      />
      <Card className="max-w-4xl">
        {known ? (
          <ActionForm action={saveCredential} submit="Save" hidden={seen(known)}>
            {fields}
          </ActionForm>
        ) : (
          <ActionForm action={enterCredential} submit="Define">
            {fields}
          </ActionForm>
        )}
      </Card>
    </>
  );
}
