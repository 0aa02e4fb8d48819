import { z } from "zod";
import { paths, type Search } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import type { MatrixData } from "@/components/matrix/matrix-data";
import { TeamMatrix } from "@/components/matrix/team-matrix";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { AsOfStrip } from "@/components/view/as-of-strip";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { proofStair } from "@/lib/format/proof-stair";
import { CellInspector } from "./_team/cell-inspector";
import { CredentialInspector } from "./_team/credential-inspector";
import { credentialMatrixOf, REQUIRED } from "./_team/credential-matrix";
import { matrixOf } from "./_team/matrix";
import { openTeam, type TeamPageProps } from "./_team/open-team";
import { teamCoverage } from "./_team/strip";
import { TeamHead } from "./_team/team-head";

const Asked = {
  of: z.enum(["competencies", "credentials"]),
  columns: z.enum(["required", "all"]),
  order: z.enum(["name", "gaps"]),
  single: z.literal("1"),
  cell: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/),
};

const OF_WORDS = { competencies: "Competencies", credentials: "Credentials" };
const NOTHING = {
  competencies: "Nothing to compare: no role held here asks for a competency.",
  credentials: "Nothing to compare: no requirement asks anything of anybody here.",
};

/** Who in the team can do and holds what, against what is asked of them. */
export default async function TeamMatrixPage(props: TeamPageProps) {
  const { actor, asked, view, carried, team, teams } = await openTeam(props);
  const read = readerOf(await props.searchParams, []);
  const of = read("of", Asked.of, "competencies" as const, "");
  const columns = read("columns", Asked.columns, "required" as const, "");
  const order = read("order", Asked.order, "name" as const, "");
  const single = read("single", Asked.single, null, "");
  const cell = read("cell", Asked.cell, null, "");
  const question = { ...view, carried, columns, order, onlySingle: single !== null };
  const [data, { strip, atRungs }] = await Promise.all([
    of === "competencies" ? matrixOf(actor, question) : credentialMatrixOf(actor, question),
    teamCoverage(actor, { ...view, today: asked.today }),
  ]);
  const search: Search = { ...carried, of, columns, order, single };
  const matrixAt = (change: Search) => paths.team(team.id, "matrix", { ...search, ...change });
  const Story = of === "competencies" ? CellInspector : CredentialInspector;
  const otherColumns = columns === "required" ? "all" : "required";
  return (
    <>
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
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
        <ChipRow label="People against">
          {Asked.of.options.map((one) => (
            <ChipLink key={one} href={matrixAt({ of: one })} on={of === one}>
              {OF_WORDS[one]}
            </ChipLink>
          ))}
        </ChipRow>
        <ChipRow label="What the matrix shows">
          <ChipLink href={matrixAt({ columns: otherColumns })} on={columns === "required"}>
            Only required
          </ChipLink>
          <ChipLink
            href={matrixAt({ order: order === "gaps" ? "name" : "gaps" })}
            on={order === "gaps"}
          >
            Gaps first
          </ChipLink>
          <ChipLink href={matrixAt({ single: single ? null : "1" })} on={single !== null}>
            Single holder
          </ChipLink>
        </ChipRow>
      </div>
      {data.people.length === 0 || data.columns.length === 0 ? (
        <Card>
          <EmptyState
            title={data.people.length === 0 ? "Nobody is in this team on the day." : NOTHING[of]}
          />
        </Card>
      ) : (
        <TeamMatrix
          label={`${team.name}, people against ${of}`}
          data={data}
          inspector={cell && <Story actor={actor} cell={cell} question={question} />}
        />
      )}
    </>
  );
}

function columnWords({ kind, columns }: MatrixData): string {
  if (kind === "levels") return countOf(columns.length, "competency", "competencies");
  const required = columns.filter(({ area }) => area === REQUIRED).length;
  const others = columns.length - required;
  const words = countOf(required, "requirement");
  return others === 0 ? words : `${words} · ${countOf(others, "credential")}`;
}
