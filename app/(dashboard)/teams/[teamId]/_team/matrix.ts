import "server-only";
import { inScope } from "@/db/actor-scope";
import { competenciesIn, proficiencyLevelsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { matrixRow } from "@/lib/competency/matrix";
import { matrixRowsOn } from "@/lib/competency/matrix-on";
import { at } from "@/lib/timeline/timeline";
import {
  countedOn,
  type DayQuestion,
  type MatrixOnDay,
  type MatrixOver,
  type MatrixQuestion,
  membersIn,
  NOTHING,
} from "./matrix-over";
import { type RoleLine, roleLines } from "./role-line";
import { scalesOf } from "./scales";

type Competency = Awaited<ReturnType<typeof competenciesIn>>[number];

const NO_AREA = "Other";

/** People of the team against the competencies that are required of them or shown by them, over some days. */
export function competencyMatrix(actor: Actor, question: MatrixQuestion): Promise<MatrixOver> {
  return inScope(actor, async () => {
    const { members, roles, competencies, scaleOf } = await readIn(actor, question);
    const rows = members.map(({ facts, meaning }) => matrixRow(facts, meaning, question));
    const wanted = new Set(
      [...rows, ...roles.map(({ asks }) => asks)].flatMap((row) => [...row.keys()]),
    );
    const columns = competencies.filter(({ id }) => wanted.has(id));
    const cellsOf = (row: RoleLine["asks"] | undefined) =>
      columns.map(({ id }) => row?.get(id) ?? NOTHING);
    return {
      kind: "levels",
      columns: columns.map((one) => columnOf(one, scaleOf)),
      lines: [
        ...roles.map(({ line, asks }) => ({ ...line, cells: cellsOf(asks) })),
        ...members.map(({ line }, index) => ({ ...line, cells: cellsOf(rows[index]) })),
      ],
    };
  });
}

/** The same on one day: what `onDay` makes of it, worked out for this day alone. */
export function competencyMatrixOn(
  actor: Actor,
  question: Omit<MatrixQuestion, "from" | "until"> & DayQuestion,
): Promise<MatrixOnDay> {
  return inScope(actor, async () => {
    const { asOf } = question;
    const read = await readIn(actor, { ...question, from: asOf, until: asOf });
    const { roles, competencies, scaleOf } = read;
    const members = read.members.filter(({ line }) => at(line.isHere, asOf));
    const ids = competencies.map(({ id }) => id);
    const lines = [...roles, ...members].map(({ line }) => line);
    const values = new Uint16Array(lines.length * ids.length);
    for (const [row, { asks }] of roles.entries()) {
      const asked = ids.map((id) => at(asks.get(id) ?? NOTHING, asOf));
      values.set(asked, row * ids.length);
    }
    const meaning = members[0]?.meaning;
    const rowOf = meaning && matrixRowsOn(ids, meaning, question);
    for (const [index, { facts }] of members.entries()) {
      if (rowOf) values.set(rowOf(facts), (roles.length + index) * ids.length);
    }
    const columns = competencies.map((one) => columnOf(one, scaleOf));
    return countedOn({ kind: "levels", lines, columns, values }, question);
  });
}

/** Competencies in the order of their columns: neighbours in the matrix belong together. */
async function readIn(actor: Actor, question: MatrixQuestion) {
  const [members, roles, competencies, levels] = await Promise.all([
    membersIn(actor, question),
    roleLines(actor, question),
    competenciesIn(actor),
    proficiencyLevelsIn(actor),
  ]);
  const inPlace = competencies.toSorted(byAreaAndName);
  return { members, roles, competencies: inPlace, scaleOf: scalesOf(levels) };
}

function columnOf(one: Competency, scaleOf: ReturnType<typeof scalesOf>) {
  return { id: one.id, name: one.name, area: areaOf(one), scale: scaleOf(one.frameworkId) };
}

function byAreaAndName(a: Competency, b: Competency): number {
  return areaOf(a).localeCompare(areaOf(b), "en") || a.name.localeCompare(b.name, "en");
}

function areaOf({ area }: Competency): string {
  return area ?? NO_AREA;
}
