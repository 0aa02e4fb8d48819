import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import {
  type MatrixColumn,
  type MatrixData,
  type MatrixPerson,
  packCells,
} from "@/components/matrix/matrix-data";
import { inScope } from "@/db/actor-scope";
import { competenciesIn, proficiencyLevelsIn } from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { type PersonRow, peopleOn } from "@/db/queries/people";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { askedByRole } from "@/lib/competency/asked";
import { type LevelCell, matrixRow } from "@/lib/competency/matrix";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, TeamId } from "@/lib/ids";

export type MatrixQuestion = View & {
  readonly teamId: TeamId;
  readonly warningDays: number;
  readonly carried: Search;
  /** Only what roles in the team ask for, or everything that anybody here shows. */
  readonly columns: "required" | "all";
  /** People by name, or those who are furthest from their role first. */
  readonly order: "name" | "gaps";
  /** Only competencies that one person alone has. */
  readonly onlySingle: boolean;
};

type Competency = Awaited<ReturnType<typeof competenciesIn>>[number];

/** One member with their cells, in the order of the competencies. */
type Line = { readonly person: PersonRow; readonly cells: readonly LevelCell[] };

const NO_AREA = "Other";

/** People of the team against the competencies that matter to it. */
export function matrixOf(actor: Actor, question: MatrixQuestion): Promise<MatrixData> {
  return inScope(actor, async () => {
    const [facts, meaning, people, competencies, levels] = await Promise.all([
      factsOfMembers(actor, question),
      meaningFor(actor),
      peopleOn(actor, question),
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
    ]);
    const shown = columnsFor(facts, meaning, competencies, question);
    const factsOf = new Map(facts.map((person) => [person.personId, person]));
    const lines = people.flatMap((person): Line[] => {
      const own = factsOf.get(person.id);
      const ids = shown.map((competency) => competency.id);
      return own ? [{ person, cells: matrixRow(own, meaning, ids, question) }] : [];
    });
    return dataOf(inOrder(lines, question), shown, levelNames(levels), question);
  });
}

/** By area, then by name: neighbours in the matrix belong together. */
function columnsFor(
  facts: readonly PersonFacts[],
  meaning: Meaning,
  competencies: readonly Competency[],
  question: MatrixQuestion,
): Competency[] {
  const wanted = new Set<CompetencyId>(
    facts.flatMap((person) => competenciesOf(person, meaning, question)),
  );
  return competencies
    .filter((competency) => wanted.has(competency.id))
    .sort((a, b) => areaOf(a).localeCompare(areaOf(b), "en") || a.name.localeCompare(b.name, "en"));
}

function competenciesOf(
  person: PersonFacts,
  meaning: Meaning,
  { columns, asOf }: MatrixQuestion,
): CompetencyId[] {
  const required = person.roles.flatMap(({ roleId }) =>
    askedByRole(meaning, roleId, asOf).map((row) => row.competencyId),
  );
  if (columns === "required") return required;
  const held = new Set(person.awards.map((award) => award.credentialId));
  const shown = [...meaning.mappings].flatMap(([competency, mapped]) =>
    mapped.some((mapping) => held.has(mapping.credentialId)) ? [competency] : [],
  );
  return [...required, ...shown, ...person.assessments.map((one) => one.competencyId)];
}

function areaOf(competency: Competency): string {
  return competency.area ?? NO_AREA;
}

function inOrder(lines: readonly Line[], { order }: MatrixQuestion): readonly Line[] {
  return order === "name" ? lines : lines.toSorted((a, b) => shortOf(b) - shortOf(a));
}

function shortOf({ cells }: Line): number {
  return cells.reduce((sum, cell) => sum + Math.max(0, cell.required - cell.level), 0);
}

function dataOf(
  lines: readonly Line[],
  competencies: readonly Competency[],
  levels: readonly string[],
  { carried, onlySingle }: MatrixQuestion,
): MatrixData {
  const all = competencies.map((competency, index) =>
    columnOf(
      competency,
      lines.flatMap((l) => l.cells[index] ?? []),
    ),
  );
  const kept = all.flatMap((column, index) => (onlySingle && !column.single ? [] : [index]));
  return {
    kind: "levels",
    levels,
    people: lines.map((line) => personOf(line, carried)),
    columns: kept.flatMap((index) => all[index] ?? []),
    cells: packCells(lines.flatMap(({ cells }) => kept.flatMap((index) => packed(cells[index])))),
  };
}

function columnOf(competency: Competency, cells: readonly LevelCell[]): MatrixColumn {
  const asked = cells.filter((cell) => cell.required > 0);
  const lowest = Math.min(...asked.map((cell) => cell.required));
  const holders = cells.filter((cell) => cell.level >= lowest).length;
  return {
    id: competency.id,
    name: competency.name,
    area: areaOf(competency),
    met: asked.filter((cell) => cell.level >= cell.required).length,
    asked: asked.length,
    single: asked.length > 0 && holders === 1,
  };
}

function personOf({ person, cells }: Line, carried: Search): MatrixPerson {
  const asked = cells.filter((cell) => cell.required > 0);
  const met = asked.filter((cell) => cell.level >= cell.required).length;
  return {
    id: person.id,
    name: person.name,
    note: person.roles.map((role) => role.name).join(", "),
    href: paths.person(person.id, carried),
    ready: asked.length === 0 ? null : { met, required: asked.length },
  };
}

function packed(cell: LevelCell | undefined) {
  if (!cell) return [];
  return [
    {
      shown: cell.level,
      required: cell.required,
      expiring: cell.isExpiring,
      unverified: cell.isUnverified,
      uncounted: cell.isUncounted,
      mandatory: cell.isMandatory,
    },
  ];
}

/** Names of the levels from 0 on; where frameworks differ, the first one's. */
function levelNames(levels: readonly { readonly rank: number; readonly name: string }[]): string[] {
  const names = ["none"];
  for (const { rank, name } of levels) names[rank] ??= name;
  return Array.from(names, (name, rank) => name ?? `level ${rank}`);
}
