import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextareaField } from "@/components/form/fields";
import { Finder } from "@/components/merge/finder";
import { SideBySide } from "@/components/merge/side-by-side";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { CredentialId } from "@/lib/ids";
import { mergeCredentials } from "./actions";
import { mergePage } from "./merge";

export const metadata = { title: "Merge two credentials" };

type Props = { params: Promise<{ credentialId: string }>; searchParams: Promise<RawSearch> };

/** Two entries of the catalogue turn out to be one: which stays, what moves, what cannot. */
export default async function MergeCredentialPage({ params, searchParams }: Props) {
  const { actor } = await openPage(searchParams, "catalogue.write");
  const id = CredentialId.safeParse((await params).credentialId);
  const search = readerOf(await searchParams, []);
  const words = search("q", z.string().max(200), "", "").trim();
  const otherId = search("other", CredentialId, null, "");
  const page = id.success ? await mergePage(actor, { id: id.data, otherId, words }) : null;
  if (!page) notFound();
  const { credential, other } = page;
  const crumbs = [
    { label: "Credentials", href: paths.credentials() },
    { label: credential.name, href: paths.credential(credential.id) },
  ];
  return (
    <>
      <PageHead
        title={`Merge ${other ? other.name : "another"} into ${credential.name}`}
        crumbs={crumbs}
      />
      {other ? (
        <div className="grid items-start gap-3.5 lg:grid-cols-2">
          <Card
            title="Side by side"
            actions={
              <ButtonLink href={paths.mergeCredential(other.id, { other: credential.id })}>
                Keep {other.name} instead
              </ButtonLink>
            }
          >
            <SideBySide own={credential.name} other={other.name} rows={page.compared} />
          </Card>
          <Card title="Merge">
            <p className="mb-3 text-ink-2">
              Awards, names, mappings and all that asks for {other.name} go to {credential.name}. It
              can be split again.
            </p>
            <ActionForm
              action={mergeCredentials}
              submit="Show what happens"
              confirm="Merge"
              hidden={{ ids: other.id, intoId: credential.id }}
            >
              {credential.kind !== other.kind && (
                <SelectField
                  label={`One is a ${other.kind}, the other a ${credential.kind}`}
                  name="areKindsConfirmed"
                  empty="Choose…"
                  options={[{ value: "true", label: "They are the same all the same" }]}
                />
              )}
              <TextareaField label="Reason" name="reason" hint="How you know that they are one." />
            </ActionForm>
          </Card>
        </div>
      ) : (
        <Card className="max-w-2xl">
          <Finder hint="A name, a code" words={words} found={page.found} proposed={page.proposed} />
        </Card>
      )}
    </>
  );
}
