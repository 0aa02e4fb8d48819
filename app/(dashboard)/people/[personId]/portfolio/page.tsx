import { notFound } from "next/navigation";
import { portfolioOf } from "@/app/_server/badges/portfolio";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { PrintButton } from "@/components/browser/print-button";
import { PortfolioSheet } from "@/components/person/portfolio-sheet";
import { FileLinks } from "@/components/table/file-links";
import { DownloadLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { PersonId } from "@/lib/ids";

export const metadata = { title: "Portfolio" };

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<RawSearch> };

/** What a person can show, on one sheet of paper: made to be printed and handed on. */
export default async function PortfolioPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "self.read");
  const id = PersonId.safeParse((await params).personId);
  const portfolio = id.success ? await portfolioOf(actor, id.data, view) : null;
  if (!portfolio) notFound();
  const { person, certifications, others } = portfolio;
  const of = `/people/${person.id}`;
  const hasBadges = [...certifications, ...others].some(({ badgeId }) => badgeId !== null);
  const { asOf, proof } = view;
  const files = filesOf(actor, "portfolio", fieldsOf(carried), { person: person.id });
  return (
    <>
      <div className="print:hidden">
        <Notices {...asked} />
        <PageHead
          title="Portfolio"
          crumbs={[
            { label: person.name, href: paths.person(person.id, carried) },
            { label: "Portfolio" },
          ]}
          actions={
            <>
              {hasBadges && (
                <DownloadLink href={paths.api(`${of}/badges.json`)}>Badges</DownloadLink>
              )}
              <DownloadLink href={paths.api(`${of}/portfolio`, { asOf, proof })}>JSON</DownloadLink>
              {files && <FileLinks files={files} />}
              <PrintButton />
              <ViewControls {...asked} />
            </>
          }
        />
      </div>
      <PortfolioSheet portfolio={portfolio} asOf={asOf} proof={proof} />
    </>
  );
}
