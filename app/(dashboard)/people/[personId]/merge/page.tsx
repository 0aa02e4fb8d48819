import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/fields";
import { Finder } from "@/components/merge/finder";
import { SideBySide } from "@/components/merge/side-by-side";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { PersonId } from "@/lib/ids";
import { mergePeople } from "./actions";
import { mergePage } from "./merge";

export const metadata = { title: "Merge two people" };

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<RawSearch> };

/** Two records turn out to be one person: who stays, what moves, what cannot. */
export default async function MergePersonPage({ params, searchParams }: Props) {
  const { actor, view } = await openPage(searchParams, "person.write");
  const id = PersonId.safeParse((await params).personId);
  const search = readerOf(await searchParams, []);
  const words = search("q", z.string().max(200), "", "").trim();
  const otherId = search("other", PersonId, null, "");
  const asked = { otherId, words, asOf: view.asOf };
  const page = id.success ? await mergePage(actor, { id: id.data, ...asked }) : null;
  if (!page) notFound();
  const { person, other } = page;
  const crumbs = [
    { label: "People", href: paths.people() },
    { label: person.name, href: paths.person(person.id) },
  ];
  return (
    <>
      <PageHead
        title={`Merge ${other ? other.name : "somebody"} into ${person.name}`}
        crumbs={crumbs}
      />
      {other ? (
        <div className="grid items-start gap-3.5 lg:grid-cols-2">
          <Card
            title="Side by side"
            actions={
              <ButtonLink href={paths.mergePerson(other.id, { other: person.id })}>
                Keep {other.name} instead
              </ButtonLink>
            }
          >
            <SideBySide own={person.name} other={other.name} rows={page.compared} />
          </Card>
          <Card title="Merge">
            <p className="mb-3 text-ink-2">
              Facts, addresses and login go to {person.name}. What both have for the same days stays
              on record with {other.name} and does not count. All of it can be split again.
            </p>
            <ActionForm
              action={mergePeople}
              submit="Show what happens"
              confirm="Merge"
              hidden={{ ids: other.id, intoId: person.id }}
            >
              <TextareaField label="Reason" name="reason" hint="How you know that they are one." />
            </ActionForm>
          </Card>
        </div>
      ) : (
        <Card className="max-w-2xl">
          <Finder
            hint="A name, an address, a number"
            words={words}
            found={page.found}
            proposed={page.proposed}
          />
        </Card>
      )}
    </>
  );
}
