import { notFound } from "next/navigation";
import { mergeAsked } from "@/app/_server/merging";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { MergeView } from "@/components/merge/merge-view";
import { PersonId } from "@/lib/ids";
import { mergePeople } from "./actions";
import { mergePage } from "./merge";

export const metadata = { title: "Merge two people" };

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<RawSearch> };

/** Two records turn out to be one person: who stays, what moves, what cannot. */
export default async function MergePersonPage({ params, searchParams }: Props) {
  const { actor, view } = await openPage(searchParams, "person.write");
  const id = PersonId.safeParse((await params).personId);
  const asked = { ...mergeAsked(await searchParams, PersonId), asOf: view.asOf };
  const page = id.success ? await mergePage(actor, { id: id.data, ...asked }) : null;
  if (!page) notFound();
  const { own } = page;
  return (
    <MergeView
      crumbs={[
        { label: "People", href: paths.people() },
        { label: own.name, href: paths.person(own.id) },
      ]}
      own={own}
      page={page}
      unknown="somebody"
      hint="A name, an address, a number"
      words={asked.words}
      says={(other) =>
        `Facts, addresses and login go to ${own.name}. What both have for the same days stays on record with ${other.name} and does not count. All of it can be split again.`
      }
      action={mergePeople}
    />
  );
}
