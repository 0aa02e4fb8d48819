import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { FoundCards } from "@/components/search/found-cards";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { teamPlacesFor } from "@/db/queries/teams";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { finderAsked, searchFor } from "./asked";
import { finderRows } from "./finder";
import { skillAnswers } from "./skill-answers";
import { SkillForm } from "./skill-form";

export const metadata = { title: "Finder" };

/** Who knows something at a level, with what proof, in which team, until when. */
export default async function FinderPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const wanted = await finderAsked(actor, readerOf(search, notices), notices);
  const [{ columns, rows }, teams, meant] = await Promise.all([
    finderRows(opened, wanted),
    teamPlacesFor(actor),
    skillAnswers(opened, wanted, wanted.typed),
  ]);
  const question = searchFor(wanted, { team: view.teamId });
  const isAsking = wanted.skills.length > 0;
  return (
    <>
      <Notices {...asked} notices={notices} />
      <PageHead
        title="Finder"
        sub={
          isAsking
            ? `${countOf(rows.length, "person", "people")} on ${dayText(view.asOf)}`
            : "who knows what, and what proves it"
        }
        actions={<ViewControls {...asked} kept={fieldsOf(question)} />}
      />
      <div className="grid gap-3.5">
        <Card title="What they know">
          <SkillForm
            asked={wanted}
            teams={teams.map(({ id, path }) => ({ value: id, label: path }))}
            team={view.teamId}
            carried={carried}
            kept={fieldsOf(carried)}
          />
        </Card>
        {wanted.typed !== "" && (
          <section aria-label="What is meant">
            {meant.length > 0 ? (
              <FoundCards groups={meant} />
            ) : (
              <EmptyState
                title={`Nothing like “${wanted.typed}” among competencies and credentials.`}
              />
            )}
          </section>
        )}
        {isAsking && (
          <Card>
            <DataTable
              label="People who know it"
              columns={columns}
              rows={rows}
              noun={["person", "people"]}
              files={filesOf(actor, "finder", search)}
              empty={<NobodyFound />}
            />
          </Card>
        )}
        {!isAsking && wanted.typed === "" && (
          <EmptyState title="Who is looked for?">
            Choose a competency or a credential above. For a role, open{" "}
            <TextLink href={paths.roles(carried)}>its page</TextLink>: it ranks who could take it.
          </EmptyState>
        )}
      </div>
    </>
  );
}

function NobodyFound() {
  return (
    <EmptyState title="Nobody in reach has it on this day, proved so well.">
      A lower level, a weaker proof or another team may find somebody.
    </EmptyState>
  );
}
