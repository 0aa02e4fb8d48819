import "server-only";
import { roleNames } from "@/app/_server/names";
import { paths } from "@/app/_server/paths";
import { meaningFor } from "@/db/queries/meaning";
import type { Actor } from "@/lib/access";
import type { RoleCompetency } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId } from "@/lib/ids";
import { daysOf } from "@/lib/span";
import { type PackedCell, packCell } from "@/lib/timeline/matrix/cell";
import { fromSpans } from "@/lib/timeline/of-spans";
import { constant, type Timeline } from "@/lib/timeline/timeline";
import type { MatrixLine, MatrixQuestion } from "./matrix-over";

/** What a role asks for, to set people against: a line without cells, and the level asked by competency. */
export type RoleLine = {
  readonly line: Omit<MatrixLine, "cells">;
  readonly asks: ReadonlyMap<CompetencyId, Timeline<PackedCell>>;
};

/** The role that the reader wants to see beside people; none where there is none. For use inside a transaction. */
export async function roleLines(
  actor: Actor,
  { role, carried }: Pick<MatrixQuestion, "role" | "carried">,
): Promise<readonly RoleLine[]> {
  if (role === null) return [];
  const [roles, meaning] = await Promise.all([roleNames(actor), meaningFor(actor)]);
  const own = roles.find(({ id }) => id === role);
  if (!own) return [];
  const asked = groupBy(meaning.roleCompetencies.get(role) ?? [], (row) => row.competencyId);
  const person = { id: own.id, name: own.name, href: paths.role(own.id, carried), isRole: true };
  const line = { person, notes: constant("asks"), teams: constant(""), isHere: constant(true) };
  return [{ line, asks: new Map([...asked].map(([id, rows]) => [id, levelsAsked(rows)])) }];
}

function levelsAsked(rows: readonly RoleCompetency[]): Timeline<PackedCell> {
  const spans = rows.map(({ startsOn, endsOn, level }) => ({
    ...daysOf(startsOn, endsOn),
    value: level,
  }));
  return fromSpans(spans, (levels) => packCell({ shown: Math.max(0, ...levels) }));
}
