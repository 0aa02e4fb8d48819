import { z } from "zod";
import { roleNames } from "@/app/_server/names";
import { type Opened, openPage } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { bulkPeople } from "@/app/(dashboard)/people/bulk";
import type { MatrixData } from "@/components/matrix/packed-matrix";
import { TeamMatrix } from "@/components/matrix/team-matrix";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { AsOfStrip } from "@/components/view/as-of-strip";
import { DayInHandProvider } from "@/components/view/day-in-hand";
import { Notices } from "@/components/view/notices";
import { SavedViews } from "@/components/view/saved-views";
import { ViewControls } from "@/components/view/view-controls";
import { inScope } from "@/db/actor-scope";
import { savedViewsFor } from "@/db/queries/saved-views";
import { keptTeamDays } from "@/db/queries/team-days";
import { can } from "@/lib/access";
import type { TeamDay } from "@/lib/competency/team-day";
import { countOf } from "@/lib/format/count";
import { isoDay } from "@/lib/format/day";
import { proofStair } from "@/lib/format/proof-stair";
import type { TeamId } from "@/lib/ids";
import { counts } from "@/lib/proof";
import { CellInspector } from "./_team/cell-inspector";
import { CredentialInspector } from "./_team/credential-inspector";
import { REQUIRED } from "./_team/credential-matrix";
import { overTimeHref } from "./_team/followed";
import {
  MATRICES_OF_DAYS,
  MATRIX_KINDS,
  type MatrixChoice,
  matrixChoiceIn,
} from "./_team/matrices";
import { uncounted } from "./_team/matrix-over";
import { openedTeam, type TeamPageProps, teamIdIn } from "./_team/open-team";
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

/** Who in the team can do and holds what, against what is asked of them. */
export default async function TeamMatrixPage({ params, searchParams }: TeamPageProps) {
  const opened = await openPage(searchParams);
  const teamId = await teamIdIn(params);
  const search = await searchParams;
  const choice = matrixChoiceIn(search);
  const { actor, asked, carried } = opened;
  const [read, { strip, atRungs }] = await Promise.all([
    keptTeamDays(actor, { ...opened.view, teamId }).then((days) =>
      inScope(actor, () => readPage(opened, { teamId, choice, days })),
    ),
    teamCoverage(actor, { ...opened.view, teamId, today: asked.today }),
  ]);
  const { team, teams, view, counted, roles, bulk, views } = read;
  const { of, columns, role } = choice;
  const cell = readerOf(search, [])("cell", Cell, null, "");
  const data = uncounted(counted);
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
    <DayInHandProvider asOf={view.asOf}>
      <Notices {...asked} />
      <TeamHead
        actor={actor}
        team={team}
        teams={teams}
        tab="matrix"
        carried={carried}
        sub={columnWords(data)}
        controls={<ViewControls {...asked} stair={proofStair(atRungs)} />}
      />
      <AsOfStrip {...strip} />
      <TeamMatrix
        label={`${team.name}, people against ${of}`}
        data={data}
        overTime={overTimeHref(team, { ...carried, ...choice })}
        views={<SavedViews views={views} actions={{ saveView, removeView }} />}
        roles={roles.map(({ id, name }) => ({ value: id, label: name }))}
        bulk={bulk}
        paste={
          of === "competencies" && can(actor, "assessment.write")
            ? { today: isoDay(asked.today), action: pasteLevels }
            : null
        }
        nothing={counted.people.length === 0 ? "Nobody is in this team on the day." : NOTHING[of]}
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
    </DayInHandProvider>
  );
}

type PageQuestion = {
  readonly teamId: TeamId;
  readonly choice: MatrixChoice;
  readonly days: readonly TeamDay[];
};

/** In one transaction all that can be read in one. */
async function readPage(opened: Opened, { teamId, choice, days }: PageQuestion) {
  const { actor, asked, carried } = opened;
  const { of, ...chosen } = choice;
  const found = await openedTeam(opened, teamId);
  const question = { ...found.view, carried, ...chosen };
  const [counted, roles, bulk, views] = await Promise.all([
    MATRICES_OF_DAYS[of](actor, question, days),
    of === "competencies" ? roleNames(actor) : [],
    bulkPeople(actor, asked.today),
    savedViewsFor(actor),
  ]);
  return { ...found, counted, roles, bulk, views };
}

/** What the reader has chosen of what is shown: links to another matrix keep it. */
function choicesIn(search: RawSearch): Search {
  const kept = ["order", "single", "group", "people", "only", "beside"];
  return Object.fromEntries(
    kept.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : [])),
  );
}

function columnWords({ kind, columns }: MatrixData): string {
  if (kind === "levels") return countOf(columns.length, "competency", "competencies");
  const required = columns.filter(({ area }) => area === REQUIRED).length;
  const others = columns.length - required;
  const words = countOf(required, "requirement");
  return others === 0 ? words : `${words} · ${countOf(others, "credential")}`;
}
