import { notFound } from "next/navigation";
import { mergeAsked } from "@/app/_server/merging";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { SelectField } from "@/components/form/fields";
import { MergeView } from "@/components/merge/merge-view";
import { CredentialId } from "@/lib/ids";
import { mergeCredentials } from "./actions";
import { mergePage } from "./merge";

export const metadata = { title: "Merge two credentials" };

type Props = { params: Promise<{ credentialId: string }>; searchParams: Promise<RawSearch> };

/** Two entries of the catalogue turn out to be one: which stays, what moves, what cannot. */
export default async function MergeCredentialPage({ params, searchParams }: Props) {
  const { actor } = await openPage(searchParams, "catalogue.write");
  const id = CredentialId.safeParse((await params).credentialId);
  const asked = mergeAsked(await searchParams, CredentialId);
  const page = id.success ? await mergePage(actor, { id: id.data, ...asked }) : null;
  if (!page) notFound();
  const { own, other } = page;
  return (
    <MergeView
      crumbs={[
        { label: "Credentials", href: paths.credentials() },
        { label: own.name, href: paths.credential(own.id) },
      ]}
      own={own}
      page={page}
      unknown="another"
      hint="A name, a code"
      words={asked.words}
      says={({ name }) =>
        `Awards, names, mappings and all that asks for ${name} go to ${own.name}. It can be split again.`
      }
      action={mergeCredentials}
    >
      {other && own.kind !== other.kind && (
        <SelectField
          label={`One is a ${other.kind}, the other a ${own.kind}`}
          name="areKindsConfirmed"
          empty="Choose…"
          options={[{ value: "true", label: "They are the same all the same" }]}
        />
      )}
    </MergeView>
  );
}
