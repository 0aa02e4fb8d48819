import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { ActionForm } from "@/components/form/action-form";
import { PathwayEditor } from "@/components/pathway/pathway-editor";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { nullIfNotFound } from "@/db/errors";
import { credentialsIn, issuersIn } from "@/db/queries/catalogue";
import { pathwayOf } from "@/db/queries/pathways";
import type { Actor } from "@/lib/access";
import { PathwayId } from "@/lib/ids";
import { enterPathway, savePathway } from "./actions";

export const metadata = { title: "Define a pathway" };

type Props = { searchParams: Promise<RawSearch> };

/** A new pathway, or the change of one. */
export default async function EnterPathwayPage({ searchParams }: Props) {
  const { actor } = await openPage(searchParams, "catalogue.write");
  const id = readerOf(await searchParams, [])("pathway", PathwayId, null, "");
  const pathway = id === null ? null : await pathwayOf(actor, id).catch(nullIfNotFound);
  if (id !== null && !pathway) notFound();
  return (
    <>
      <PageHead
        title={pathway ? `Change ${pathway.name}` : "Define a pathway"}
        crumbs={[
          { label: "Journeys", href: paths.journeys() },
          { label: "Pathways", href: paths.pathways() },
        ]}
      />
      <Card>
        <ActionForm
          action={pathway ? savePathway : enterPathway}
          submit={pathway ? "Save" : "Define"}
          hidden={pathway ? seen(pathway) : {}}
        >
          <PathwayEditor pathway={pathway} credentials={await credentialChoices(actor)} />
        </ActionForm>
      </Card>
    </>
  );
}

async function credentialChoices(actor: Actor) {
  const [credentials, issuers] = await Promise.all([credentialsIn(actor), issuersIn(actor)]);
  const issuerOf = new Map(issuers.map(({ id, name }) => [id, name]));
  return credentials.map(({ id, name, issuerId }) => {
    const note = issuerId === null ? undefined : issuerOf.get(issuerId);
    return { value: id as string, label: name, ...(note && { note }) };
  });
}
