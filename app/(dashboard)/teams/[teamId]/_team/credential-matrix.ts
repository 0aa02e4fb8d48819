import "server-only";
import { requirementNames } from "@/app/_server/names";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { type SlotPart, slotPartsIn } from "@/db/queries/slot-spans";
import type { Actor } from "@/lib/access";
import type { TeamDay } from "@/lib/competency/team-day";
import { type Holding, holdingOf } from "@/lib/credential/holding";
import type { Award, PersonFacts } from "@/lib/facts";
import type { StandingLook } from "@/lib/format/standing";
import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import { standingCells } from "@/lib/standing/matrix";
import { type PackedCell, packCell, packStanding } from "@/lib/timeline/matrix/cell";
import { at, combine, type Timeline } from "@/lib/timeline/timeline";
import { membersOnDay } from "./day-rows";
import {
  countedOn,
  type MatrixOnDay,
  type MatrixOver,
  type MatrixQuestion,
  membersIn,
  NOTHING,
  type OneDayQuestion,
} from "./matrix-over";

type Column = Omit<MatrixOver["columns"][number], "scale"> & {
  cellOf(personId: PersonId): Timeline<PackedCell>;
};

const NO_LEVELS: readonly string[] = [];

/** The heading of the columns that are requirements. */
export const REQUIRED = "Required";

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
export function credentialMatrix(actor: Actor, question: MatrixQuestion): Promise<MatrixOver> {
  return inScope(actor, async () => {
    const [members, required] = await Promise.all([
      membersIn(actor, question),
      requiredColumns(actor, question),
    ]);
    const facts = members.map((member) => member.facts);
    const held = question.columns === "all" ? await heldColumns(actor, facts, question) : [];
    const columns = [...required, ...held];
    return {
      kind: "standings",
      columns: columns.map(named),
      lines: members.map((member) => ({
        ...member.line,
        cells: columns.map((column) => column.cellOf(member.facts.personId)),
      })),
    };
  });
}

/** The same on one day: of members of these days, and without facts where only what is required is wanted. */
export function credentialMatrixOn(
  actor: Actor,
  question: OneDayQuestion,
  days: readonly TeamDay[],
): Promise<MatrixOnDay> {
  const { asOf, teamId } = question;
  const over = { ...question, from: asOf, until: asOf };
  return inScope(actor, async () => {
    const [members, required, facts] = await Promise.all([
      membersOnDay(actor, question, days),
      requiredColumns(actor, over),
      question.columns === "all" ? factsOfMembers(actor, { teamId, asOf }) : null,
    ]);
    const columns = [...required, ...(facts ? await heldColumns(actor, facts, over) : [])];
    const values = new Uint16Array(members.length * columns.length);
    for (const [row, { id }] of members.entries()) {
      const cells = columns.map((column) => at(column.cellOf(id), asOf));
      values.set(cells, row * columns.length);
    }
    const people = members.map(({ person }) => person);
    return countedOn({ kind: "standings", people, columns: columns.map(named), values }, question);
  });
}

function named({ id, name, area }: Column): MatrixOver["columns"][number] {
  return { id, name, area, scale: NO_LEVELS };
}

/** Requirements that ask something of anybody here on any of the days, by name. */
async function requiredColumns(actor: Actor, question: MatrixQuestion): Promise<Column[]> {
  const [counting, anyProof, requirements] = await Promise.all([
    slotPartsIn(actor, question),
    slotPartsIn(actor, { ...question, proof: "claimed" }),
    requirementNames(actor),
  ]);
  const [own, any] = [bySlot(counting), bySlot(anyProof)];
  return requirements
    .filter(({ id }) => own.has(id))
    .sort(byName)
    .map(({ id, name }) => {
      const partsOf = (parts: typeof own, person: PersonId) => parts.get(id)?.get(person) ?? [];
      const cellOf = (personId: PersonId) =>
        standingCells(partsOf(own, personId), partsOf(any, personId), question.warningDays);
      return { id, name, area: REQUIRED, cellOf };
    });
}

function bySlot(parts: readonly SlotPart[]) {
  const byRequirement = groupBy(parts, (part) => part.requirementId);
  return new Map(
    [...byRequirement].map(([id, own]) => [id, groupBy(own, (part) => part.personId)] as const),
  );
}

/** Credentials that anybody here holds or has held, by kind and name. */
async function heldColumns(
  actor: Actor,
  facts: readonly PersonFacts[],
  question: MatrixQuestion,
): Promise<Column[]> {
  const credentials = await credentialsIn(actor);
  const held = new Map(
    facts.map(({ personId, awards }) => [personId, groupBy(awards, (award) => award.credentialId)]),
  );
  const ever = new Set([...held.values()].flatMap((own) => [...own.keys()]));
  return credentials
    .filter(({ id }) => ever.has(id))
    .sort((a, b) => a.kind.localeCompare(b.kind, "en") || byName(a, b))
    .map(({ id, name, kind }) => ({
      id,
      name,
      area: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
      cellOf: (personId) => heldCells(held.get(personId)?.get(id) ?? [], question),
    }));
}

/** Held or not; what is held only by a proof that is too weak is marked. */
function heldCells(awards: readonly Award[], question: MatrixQuestion): Timeline<PackedCell> {
  if (awards.length === 0) return NOTHING;
  const own = holdingOf(awards, question);
  const byAny = holdingOf(awards, { ...question, proof: "claimed" });
  return combine(own, byAny, (holding, any) => {
    const uncounted = !isHeld(holding) && isHeld(any);
    return packStanding(LOOKS[holding], { isAsked: false }) | packCell({ uncounted });
  });
}

function isHeld(holding: Holding): boolean {
  return holding === "valid" || holding === "expiring";
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, "en");
}
