import "server-only";
import { paths } from "@/app/_server/paths";
import {
  type MatrixColumn,
  type MatrixData,
  type MatrixPerson,
  packCells,
  SHOWN_STANDINGS,
} from "@/components/matrix/matrix-data";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { type PersonRow, peopleOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { type Slot, slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { type Holding, holdingOn } from "@/lib/credential/holding";
import type { Award } from "@/lib/facts";
import { type StandingLook, standingWords } from "@/lib/format/standing";
import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import type { MatrixQuestion } from "./matrix";

/** How one member stands against one column. */
type Cell = {
  readonly look: StandingLook;
  readonly isAsked: boolean;
  /** It would be met if any proof counted. */
  readonly isUncounted: boolean;
};
type Column = Pick<MatrixColumn, "id" | "name" | "area"> & {
  cellOf(personId: PersonId): Cell;
};
type Line = { readonly person: PersonRow; readonly cells: readonly Cell[] };

/** The heading of the columns that are requirements. */
export const REQUIRED = "Required";

const NOT_ASKED: Cell = { look: "none", isAsked: false, isUncounted: false };
const LOOKS = {
  valid: "met",
  expiring: "expiring",
  lapsed: "lapsed",
  none: "none",
} as const satisfies Record<Holding, StandingLook>;

/**
 * People of the team against what is required of them and, unless only that is wanted, against every
 * credential that any of them ever held.
 */
export function credentialMatrixOf(actor: Actor, question: MatrixQuestion): Promise<MatrixData> {
  return inScope(actor, async () => {
    const [people, required, held] = await Promise.all([
      peopleOn(actor, question),
      requiredColumns(actor, question),
      question.columns === "all" ? heldColumns(actor, question) : [],
    ]);
    const columns = [...required, ...held];
    const lines = people.map((person): Line => {
      return { person, cells: columns.map((column) => column.cellOf(person.id)) };
    });
    return dataOf(inOrder(lines, question), columns, question);
  });
}

/** Requirements that ask something of anybody here, by name. */
async function requiredColumns(actor: Actor, question: MatrixQuestion): Promise<Column[]> {
  const { asOf, proof, teamId } = question;
  const [slots, anyProof, requirements] = await Promise.all([
    slotsOn(actor, { asOf, proof, teamId }),
    slotsOn(actor, { asOf, proof: "claimed", teamId }),
    requirementsIn(actor),
  ]);
  const byRequirement = groupBy(slots, (slot) => slot.requirementId);
  const metByAny = new Set(anyProof.filter(({ kind }) => kind === "met").map(slotKey));
  return requirements
    .filter(({ id }) => byRequirement.has(id))
    .sort(byName)
    .map(({ id, name }) => {
      const own = new Map(byRequirement.get(id)?.map((slot) => [slot.personId, slot]));
      const cellOf = (person: PersonId) => slotCell(own.get(person), metByAny, question);
      return { id, name, area: REQUIRED, cellOf };
    });
}

function slotKey({ personId, requirementId }: Slot): string {
  return `${personId} ${requirementId}`;
}

function slotCell(
  slot: Slot | undefined,
  metByAny: ReadonlySet<string>,
  { asOf, warningDays }: MatrixQuestion,
): Cell {
  if (!slot) return NOT_ASKED;
  const { look } = standingWords(slot, asOf, warningDays);
  const isUncounted = slot.kind !== "met" && metByAny.has(slotKey(slot));
  return { look, isAsked: look !== "waived", isUncounted };
}

/** Credentials that anybody here holds or has held, by kind and name. */
async function heldColumns(actor: Actor, question: MatrixQuestion): Promise<Column[]> {
  const [members, credentials] = await Promise.all([
    factsOfMembers(actor, question),
    credentialsIn(actor),
  ]);
  const awards = members.flatMap(({ personId, awards: own }) =>
    own.map((award) => ({ ...award, personId })),
  );
  const byCredential = groupBy(awards, (award) => award.credentialId);
  return credentials
    .filter(({ id }) => byCredential.has(id))
    .sort((a, b) => a.kind.localeCompare(b.kind, "en") || byName(a, b))
    .map(({ id, name, kind }) => {
      const own = groupBy(byCredential.get(id) ?? [], (award) => award.personId);
      const cellOf = (person: PersonId) => heldCell(own.get(person) ?? [], question);
      return { id, name, area: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, cellOf };
    });
}

function heldCell(awards: readonly Award[], question: MatrixQuestion): Cell {
  const look = LOOKS[holdingOn(awards, question)];
  const byAny = LOOKS[holdingOn(awards, { ...question, proof: "claimed" })];
  return { look, isAsked: false, isUncounted: !isMet({ look }) && isMet({ look: byAny }) };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, "en");
}

function inOrder(lines: readonly Line[], { order }: MatrixQuestion): readonly Line[] {
  const gapsOf = ({ cells }: Line) => cells.filter(isGap).length;
  return order === "name" ? lines : lines.toSorted((a, b) => gapsOf(b) - gapsOf(a));
}

function dataOf(
  lines: readonly Line[],
  columns: readonly Column[],
  { carried, onlySingle }: MatrixQuestion,
): MatrixData {
  const all = columns.map(({ id, name, area }, index) => {
    const cells = lines.flatMap((line) => line.cells[index] ?? []);
    return { id, name, area, ...counted(cells), single: cells.filter(isMet).length === 1 };
  });
  const kept = all.flatMap((column, index) => (onlySingle && !column.single ? [] : [index]));
  return {
    kind: "standings",
    levels: [],
    people: lines.map((line) => personOf(line, carried)),
    columns: kept.flatMap((index) => all[index] ?? []),
    cells: packCells(
      lines.flatMap(({ cells }) => kept.flatMap((index) => packed(cells[index] ?? NOT_ASKED))),
    ),
  };
}

/** Of those of whom it is asked, who has it; who is waived is not asked. Where nobody is asked: who has it. */
function counted(cells: readonly Cell[]) {
  const asked = cells.filter(({ isAsked }) => isAsked);
  return {
    met: (asked.length > 0 ? asked : cells).filter(isMet).length,
    asked: asked.length,
  };
}

function isMet({ look }: Pick<Cell, "look">): boolean {
  return look === "met" || look === "expiring";
}

function isGap({ look, isAsked }: Cell): boolean {
  return isAsked && !isMet({ look }) && look !== "grace";
}

function personOf({ person, cells }: Line, carried: MatrixQuestion["carried"]): MatrixPerson {
  const { met, asked } = counted(cells);
  return {
    id: person.id,
    name: person.name,
    note: person.roles.map((role) => role.name).join(", "),
    href: paths.person(person.id, carried),
    ready: asked === 0 ? null : { met, required: asked },
  };
}

function packed({ look, isAsked, isUncounted }: Cell) {
  return {
    shown: SHOWN_STANDINGS.indexOf(look),
    required: isAsked ? 1 : 0,
    expiring: false,
    unverified: false,
    mandatory: false,
    uncounted: isUncounted,
  };
}
