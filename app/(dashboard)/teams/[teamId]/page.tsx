import { z } from "zod";
import { paths, type Search } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import { TeamMatrix } from "@/components/matrix/team-matrix";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { AsOfStrip } from "@/components/view/as-of-strip";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { CellInspector } from "./_team/cell-inspector";
import { matrixOf } from "./_team/matrix";
import { openTeam, type TeamPageProps } from "./_team/open-team";
import { stripOf } from "./_team/strip";
import { TeamHead } from "./_team/team-head";

const Asked = {
  columns: z.enum(["required", "all"]),
  order: z.enum(["name", "gaps"]),
  single: z.literal("1"),
  cell: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/),
};

/** Who in the team can do what, against what their roles ask for. */
export default async function TeamMatrixPage(props: TeamPageProps) {
  const { actor, asked, view, carried, team } = await openTeam(props);
  const read = readerOf(await props.searchParams, []);
  const columns = read("columns", Asked.columns, "required" as const, "");
  const order = read("order", Asked.order, "name" as const, "");
  const single = read("single", Asked.single, null, "");
  const cell = read("cell", Asked.cell, null, "");
  const question = { ...view, carried, columns, order, onlySingle: single !== null };
  const [data, strip] = await Promise.all([
    matrixOf(actor, question),
    stripOf(actor, { ...view, today: asked.today }),
  ]);
  const search: Search = { ...carried, columns, order, single };
  const matrixAt = (change: Search) => paths.team(team.id, "matrix", { ...search, ...change });
  const otherColumns = columns === "required" ? "all" : "required";
  return (
    <>
      <Notices notices={asked.notices} />
      <TeamHead
        team={team}
        tab="matrix"
        carried={carried}
        sub={countOf(data.columns.length, "competency", "competencies")}
        controls={<ViewControls {...asked} />}
      />
      <AsOfStrip {...strip} />
      <div className="mb-3">
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
          <ChipLink
            href={matrixAt({ proof: view.proof === "checked" ? null : "checked" })}
            on={view.proof === "checked" || view.proof === "issuer-verified"}
          >
            Verified evidence only
          </ChipLink>
          <ChipLink href={matrixAt({ single: single ? null : "1" })} on={single !== null}>
            Single holder
          </ChipLink>
        </ChipRow>
      </div>
      {data.people.length === 0 || data.columns.length === 0 ? (
        <Card>
          <EmptyState
            title={
              data.people.length === 0
                ? "Nobody is in this team on the day."
                : "Nothing to compare: no role held here asks for a competency."
            }
          />
        </Card>
      ) : (
        <TeamMatrix
          label={`${team.name}, people against competencies`}
          data={data}
          inspector={cell && <CellInspector actor={actor} cell={cell} question={question} />}
        />
      )}
    </>
  );
}
