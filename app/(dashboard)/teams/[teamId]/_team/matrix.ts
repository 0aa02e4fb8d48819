import "server-only";
import { inScope } from "@/db/actor-scope";
import { competenciesIn, proficiencyLevelsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { matrixRow } from "@/lib/competency/matrix";
import { type MatrixOver, type MatrixQuestion, membersIn, NOTHING } from "./matrix-over";
import { type RoleLine, roleLines } from "./role-line";

type Competency = Awaited<ReturnType<typeof competenciesIn>>[number];

const NO_AREA = "Other";

/** People of the team against the competencies that are required of them or shown by them, over some days. */
export function competencyMatrix(actor: Actor, question: MatrixQuestion): Promise<MatrixOver> {
  return inScope(actor, async () => {
    const [members, roles, competencies, levels] = await Promise.all([
      membersIn(actor, question),
      roleLines(actor, question),
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
    ]);
    const rows = members.map(({ facts, meaning }) => matrixRow(facts, meaning, question));
    const wanted = new Set(
      [...rows, ...roles.map(({ asks }) => asks)].flatMap((row) => [...row.keys()]),
    );
    const columns = competencies.filter(({ id }) => wanted.has(id)).sort(byAreaAndName);
    const cellsOf = (row: RoleLine["asks"] | undefined) =>
      columns.map(({ id }) => row?.get(id) ?? NOTHING);
    return {
      kind: "levels",
      levels: levelNames(levels),
      columns: columns.map((one) => ({ id: one.id, name: one.name, area: areaOf(one) })),
      lines: [
        ...roles.map(({ line, asks }) => ({ ...line, cells: cellsOf(asks) })),
        ...members.map(({ line }, index) => ({ ...line, cells: cellsOf(rows[index]) })),
      ],
    };
  });
}

/** Neighbours in the matrix belong together. */
function byAreaAndName(a: Competency, b: Competency): number {
  return areaOf(a).localeCompare(areaOf(b), "en") || a.name.localeCompare(b.name, "en");
}

function areaOf({ area }: Competency): string {
  return area ?? NO_AREA;
}

/** Names of the levels from 0 on; where frameworks differ, the first one's. */
function levelNames(levels: readonly { readonly rank: number; readonly name: string }[]): string[] {
  const names = ["none"];
  for (const { rank, name } of levels) names[rank] ??= name;
  return Array.from(names, (name, rank) => name ?? `level ${rank}`);
}
