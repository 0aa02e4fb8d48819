import { notFound } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { PartsList } from "@/components/pathway/parts-list";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Notices } from "@/components/view/notices";
import { nullIfNotFound } from "@/db/errors";
import { countOf, countText } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { partsText } from "@/lib/format/pathway";
import { PathwayId } from "@/lib/ids";
import { PathwayHead } from "./head";
import { type PathwayPage, partsIn, pathwayPage } from "./pathway";
import { progressTable } from "./progress";

export const metadata = { title: "Pathway" };

type Props = { params: Promise<{ pathwayId: string }>; searchParams: Promise<RawSearch> };

/** What a way asks for and takes, where it is followed, and how far who is on it is. */
export default async function OnePathwayPage({ params, searchParams }: Props) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const id = PathwayId.safeParse((await params).pathwayId);
  if (!id.success) notFound();
  const page = await pathwayPage(actor, id.data, asked).catch(nullIfNotFound);
  if (!page) notFound();
  const { columns, rows } = await progressTable(opened, page);
  return (
    <>
      <Notices {...asked} />
      <PathwayHead opened={opened} page={page} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3.5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card title="Parts" note={partsText(page.pathway.parts)}>
            <PartsList parts={partsIn(page, carried)} />
          </Card>
          <Card title="Journeys that follow it">
            <Journeys page={page} hrefOf={(own) => paths.journey(own, carried)} />
          </Card>
        </div>
        <Card title="Progress" note="by awards that are valid today">
          <DataTable
            label={`Progress on ${page.pathway.name}`}
            columns={columns}
            rows={rows}
            noun={["person", "people"]}
            files={filesOf(actor, "pathway-progress", await searchParams, { pathway: id.data })}
            empty={
              <EmptyState title="Nobody is on it.">
                Who has a part in a journey along it appears here once a plan of it is taken.
              </EmptyState>
            }
          />
        </Card>
      </div>
    </>
  );
}

type JourneysProps = {
  page: PathwayPage;
  hrefOf: (id: PathwayPage["following"][number]["journey"]["id"]) => string;
};

function Journeys({ page: { following, progress }, hrefOf }: JourneysProps) {
  if (following.length === 0) return <p className="text-ink-2">None so far.</p>;
  return (
    <ul className="grid">
      {following.map(({ journey, people }) => {
        const complete = people.filter((id) => {
          const own = progress.get(id);
          return own && own.done === own.of;
        }).length;
        return (
          <li key={journey.id} className="border-b border-line py-1.5 last:border-0">
            <TextLink href={hrefOf(journey.id)}>{journey.name}</TextLink>
            <p className="text-small text-ink-2">
              {journey.taken === null
                ? "draft"
                : `${countText(complete)} of ${countOf(people.length, "person", "people")} complete`}
              , by {dayText(journey.endsOn)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
