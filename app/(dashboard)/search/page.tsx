import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { Input } from "@/components/form/controls";
import { FoundCards } from "@/components/search/found-cards";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { answersFor } from "./answers";
import { questionIn } from "./question";

export const metadata = { title: "Search" };

/** Everything with a name that the reader may open, by what they typed. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "self.read");
  const notices = [...opened.asked.notices];
  const question = questionIn(readerOf(await searchParams, notices));
  const groups = await answersFor(opened, question);
  const { typed, kind } = question;
  return (
    <>
      <Notices {...opened.asked} notices={notices} />
      <PageHead
        title="Search"
        sub={typed === "" ? undefined : `“${typed}”`}
        crumbs={
          kind === null
            ? []
            : [{ label: "Everything", href: paths.search({ ...opened.carried, q: typed }) }]
        }
      />
      <search>
        <form action={paths.search()} className="mb-3.5 flex max-w-xl gap-2">
          <Input
            key={typed}
            type="search"
            name="q"
            defaultValue={typed}
            maxLength={200}
            aria-label="Search for a name, a code, a page"
            placeholder="A name, a code, a page …"
          />
          <Button type="submit" look="primary">
            Search
          </Button>
        </form>
      </search>
      {groups.length === 0 ? (
        <EmptyState title={`Nothing like “${typed}” in what you may see.`}>
          A name, a code or an alias is looked for, in any order of its words and also where a
          letter or two are wrong. What else there is stands in{" "}
          <TextLink href={paths.search(opened.carried)}>the pages</TextLink>.
        </EmptyState>
      ) : (
        <FoundCards groups={groups} />
      )}
    </>
  );
}
