import { notFound } from "next/navigation";
import { z } from "zod";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { FarApart } from "@/components/assessment/far-apart";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { progressOf } from "@/lib/assessment-round/answered-in";
import { ASSESSORS } from "@/lib/facts";
import { ASSESSOR_HEADERS } from "@/lib/format/assessor";
import { dayText } from "@/lib/format/day";
import { outOf } from "@/lib/format/ratio";
import { roundStateText } from "@/lib/format/round";
import { AssessmentRoundId, TeamId } from "@/lib/ids";
import { ANSWERS, AnswerCard } from "./answer-card";
import { apartColumns, apartLines, personColumns, personLines } from "./lines";
import { type RoundAnswer, roundPage } from "./round";
import { RoundDialogs } from "./round-dialogs";

export const metadata = { title: "Round of assessments" };

type Props = {
  params: Promise<{ teamId: string; roundId: string }>;
  searchParams: Promise<RawSearch>;
};

/** How far a round is, who is late, where answers differ, and what the reader has still to say. */
export default async function RoundPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "self.read");
  const ids = z.object({ teamId: TeamId, roundId: AssessmentRoundId }).safeParse(await params);
  if (!ids.success) notFound();
  const search = await searchParams;
  const read = readerOf(search, []);
  const as = read("as", z.enum(ASSESSORS), null, "");
  const { asOf } = view;
  const wanted = { teamId: ids.data.teamId, asOf, today: asked.today, as, carried };
  const page = await roundPage(actor, ids.data.roundId, wanted);
  if (!page) notFound();
  const { round, team, speaking } = page;
  /** What people say of themselves is short; what a manager says of many would hide how far they are. */
  const isOwn = speaking?.assessor === "self";
  const canSeeTeam = can(actor, "organisation.read");
  const apart = apartLines(page, wanted, (levels) => <FarApart apart={levels} />);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={round.name}
        crumbs={[
          { label: team.path, ...(canSeeTeam && { href: paths.team(team.id, "matrix", carried) }) },
          { label: "Rounds", ...(canSeeTeam && { href: paths.rounds(team.id, carried) }) },
        ]}
        sub={`${roundStateText(round, asOf)} · due ${dayText(round.dueOn)} · opened by ${round.madeBy}`}
        actions={
          <>
            {!isOwn && speaking && speaking.owed.length > 0 && (
              <ButtonLink look="primary" href={`#${ANSWERS}`}>
                Answer
              </ButtonLink>
            )}
            <RoundDialogs actor={actor} round={round} today={asked.today} />
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
        {round.note && <p className="max-w-prose whitespace-pre-line text-ink-2">{round.note}</p>}
        <Figures page={page} />
        {isOwn && <AnswerCard page={page} wanted={wanted} />}
        {apart.length > 0 && (
          <Card title="Where answers are far apart">
            <DataTable
              label="Answers that are far apart"
              columns={apartColumns(page)}
              rows={apart}
              noun={["line", "lines"]}
              toolbar="none"
              empty={null}
            />
          </Card>
        )}
        <Card title="People">
          <DataTable
            label={`People in ${round.name}`}
            columns={personColumns(page)}
            rows={personLines(page, wanted)}
            noun={["person", "people"]}
            files={filesOf(actor, "round-people", search, { team: team.id, round: round.id })}
            empty={
              <EmptyState title="Nobody is asked about.">
                Nobody is in the team, or their roles ask for no competency.
              </EmptyState>
            }
          />
        </Card>
        {!isOwn && <AnswerCard page={page} wanted={wanted} />}
      </div>
    </>
  );
}

function Figures({ page: { round, questions } }: { page: RoundAnswer }) {
  return (
    <StatTiles>
      {round.assessors.map((assessor) => {
        const own = progressOf(questions.filter((one) => one.assessor === assessor));
        return (
          <StatTile
            key={assessor}
            label={ASSESSOR_HEADERS[assessor]}
            value={outOf(own.answered, own.of)}
            note={own.late > 0 ? `${own.late} late` : "answered"}
          />
        );
      })}
    </StatTiles>
  );
}
