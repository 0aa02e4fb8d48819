import "server-only";
import { inScope } from "@/db/actor-scope";
import { competenciesIn, proficiencyLevelsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { matrixRow } from "@/lib/competency/matrix";
import type { TeamDay } from "@/lib/competency/team-day";
import { at } from "@/lib/timeline/timeline";
import { cellsIn, membersOnDay } from "./day-rows";
import {
  countedOn,
  type MatrixOnDay,
  type MatrixOver,
  type MatrixQuestion,
  membersIn,
  NOTHING,
  type OneDayQuestion,
  wordsOn,
} from "./matrix-over";
import { type RoleLine, roleLines } from "./role-line";
import { scalesOf } from "./scales";

type Competency = Awaited<ReturnType<typeof competenciesIn>>[number];

const NO_AREA = "Other";

/** People of the team against the competencies that are required of them or shown by them, over some days. */
export function competencyMatrix(actor: Actor, question: MatrixQuestion): Promise<MatrixOver> {
  return inScope(actor, async () => {
    const [members, { roles, competencies, scaleOf }] = await Promise.all([
      membersIn(actor, question),
      readColumns(actor, question),
    ]);
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

/** The same on one day, of the members of days that were worked out for this day alone. */
export function competencyMatrixOn(
  actor: Actor,
  question: OneDayQuestion,
  days: readonly TeamDay[],
): Promise<MatrixOnDay> {
  return inScope(actor, async () => {
    const [members, { roles, competencies, scaleOf }] = await Promise.all([
      membersOnDay(actor, question, days),
      readColumns(actor, question),
    ]);
    const cellsOf = cellsIn(competencies.map(({ id }) => id));
    const here = members.map(({ person, place }) => ({ person, cells: cellsOf(place) }));
    const besides = roles.map(({ line, asks }) => ({
      person: wordsOn(line, question.asOf),
      cells: competencies.map(({ id }) => at(asks.get(id) ?? NOTHING, question.asOf)),
    }));
    const rows = [...besides, ...here];
    const values = new Uint16Array(rows.length * competencies.length);
    for (const [row, { cells }] of rows.entries()) values.set(cells, row * competencies.length);
    return countedOn(
      {
        kind: "levels",
        people: rows.map(({ person }) => person),
        columns: competencies.map((one) => columnOf(one, scaleOf)),
        values,
      },
      question,
    );
  });
}

/** Competencies in the order of their columns: neighbours in the matrix belong together. */
async function readColumns(actor: Actor, question: Pick<MatrixQuestion, "role" | "carried">) {
  const [roles, competencies, levels] = await Promise.all([
    roleLines(actor, question),
    competenciesIn(actor),
    proficiencyLevelsIn(actor),
  ]);
  return {
    roles,
    competencies: competencies.toSorted(byAreaAndName),
    scaleOf: scalesOf(levels),
  };
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
