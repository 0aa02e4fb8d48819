import { z } from "zod";
import { roleNames } from "@/app/_server/names";
import { paths, type Search } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { MatrixApart, MatrixWords } from "@/components/matrix/matrix-apart";
import { TeamMatrix } from "@/components/matrix/team-matrix";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { AsOfStrip } from "@/components/view/as-of-strip";
import { DayInHandProvider } from "@/components/view/day-in-hand";
import { Notices } from "@/components/view/notices";
import { SavedViews } from "@/components/view/saved-views";
import { ViewControls } from "@/components/view/view-controls";
import { inScope } from "@/db/actor-scope";
import { snapshotFor } from "@/db/queries/changes-since";
import { savedViewsFor } from "@/db/queries/saved-views";
import { can } from "@/lib/access";
import { isoDay } from "@/lib/format/day";
import { proofStair } from "@/lib/format/proof-stair";
import { counts } from "@/lib/proof";
import { bulkOfTeam } from "./_team/bulk";
import { CellInspector } from "./_team/cell-inspector";
import { CredentialInspector } from "./_team/credential-inspector";
import { isLarge, matrixHref, overTimeHref } from "./_team/large";
import { MATRIX_KINDS, matrixChoiceIn } from "./_team/matrices";
import { type OpenedTeam, openTeam, type TeamPageProps } from "./_team/open-team";
import { pageMatrix } from "./_team/page-matrix";
import { teamCoverage } from "./_team/strip";
import { TeamHead } from "./_team/team-head";
import { pasteLevels } from "./actions";
import { removeView, saveView } from "./view-actions";

const Cell = z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/);

const OF_WORDS = { competencies: "Competencies", credentials: "Credentials" };
const NOTHING = {
  competencies: "Nothing to compare: no role held here asks for a competency.",
  credentials: "Nothing to compare: no requirement asks anything of anybody here.",
};

/**
 * Who in the team can do and holds what, against what is asked of them. A large matrix does not come with the
 * page: the browser fetches it while it makes ready what will show it.
 */
export default async function TeamMatrixPage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const search = await props.searchParams;
  const { actor, asked, view, carried, team } = opened;
  const choice = matrixChoiceIn(search);
  const [here, { strip, atRungs }, { roles, bulk, views, snapshot }] = await Promise.all([
    isLarge(team) ? null : pageMatrix(opened, choice),
    teamCoverage(actor, { ...view, today: asked.today }),
    readBesides(opened),
  ]);
  const { of, columns, role } = choice;
  const { asOf } = view;
  const apart = here ? null : matrixHref(team, { ...carried, ...choice, ...{ asOf, snapshot } });
  const cell = readerOf(search, [])("cell", Cell, null, "");
  const matrixAt = (change: Search) =>
    paths.team(team.id, "matrix", {
      ...carried,
      of,
      columns,
      role,
      ...choicesIn(search),
      ...change,
    });
  const Story = of === "competencies" ? CellInspector : CredentialInspector;
  const isVerified = counts(view.proof, "checked");
  return (
    <DayInHandProvider asOf={asOf}>
      <MatrixApart href={apart}>
        <Notices {...asked} />
        <TeamHead
          actor={actor}
          team={team}
          tab="matrix"
          carried={carried}
          sub={here ? here.words : <MatrixWords />}
          controls={<ViewControls {...asked} stair={proofStair(atRungs)} />}
        />
        <AsOfStrip {...strip} />
        <TeamMatrix
          label={`${team.name}, people against ${of}`}
          data={here?.data ?? null}
          overTime={overTimeHref(team, { ...carried, ...choice })}
          views={<SavedViews views={views} actions={{ saveView, removeView }} />}
          roles={
            of === "competencies" ? roles.map(({ id, name }) => ({ value: id, label: name })) : []
          }
          bulk={bulk}
          paste={
            of === "competencies" && can(actor, "assessment.write")
              ? { today: isoDay(asked.today), action: pasteLevels }
              : null
          }
          nothing={here?.isEmpty ? "Nobody is in this team on the day." : NOTHING[of]}
          chips={
            <>
              <ChipRow label="People against">
                {MATRIX_KINDS.map((one) => (
                  <ChipLink key={one} href={matrixAt({ of: one })} on={of === one}>
                    {OF_WORDS[one]}
                  </ChipLink>
                ))}
              </ChipRow>
              <ChipRow label="What counts">
                <ChipLink
                  href={matrixAt({ columns: columns === "required" ? "all" : "required" })}
                  on={columns === "required"}
                >
                  Only required
                </ChipLink>
                <ChipLink href={matrixAt({ proof: isVerified ? null : "checked" })} on={isVerified}>
                  Verified only
                </ChipLink>
              </ChipRow>
            </>
          }
          inspector={cell && <Story actor={actor} cell={cell} question={{ ...view, carried }} />}
        />
      </MatrixApart>
    </DayInHandProvider>
  );
}

/** In one transaction what stands around the matrix, and by which snapshot it was read. */
function readBesides({ actor, asked, team }: OpenedTeam) {
  return inScope(actor, async () => {
    const [roles, bulk, views, snapshot] = await Promise.all([
      roleNames(actor),
      bulkOfTeam(actor, team.id, asked.today),
      savedViewsFor(actor),
      snapshotFor(actor),
    ]);
    return { roles, bulk, views, snapshot };
  });
}

/** What the reader has chosen of what is shown: links to another matrix keep it. */
function choicesIn(search: RawSearch): Search {
  const kept = ["order", "single", "group", "people", "only", "beside"];
  return Object.fromEntries(
    kept.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : [])),
  );
}
