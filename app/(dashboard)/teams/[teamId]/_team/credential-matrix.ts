import "server-only";
import { requirementNames } from "@/app/_server/names";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { type SlotPart, slotPartsIn } from "@/db/queries/slot-spans";
import type { Actor } from "@/lib/access";
import { type Holding, holdingOf } from "@/lib/credential/holding";
import type { Award } from "@/lib/facts";
import type { StandingLook } from "@/lib/format/standing";
import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import { standingCells } from "@/lib/standing/matrix";
import { type PackedCell, packCell, packStanding } from "@/lib/timeline/matrix/cell";
import { combine, type Timeline } from "@/lib/timeline/timeline";
import {
  type MatrixOver,
  type MatrixQuestion,
  type Member,
  membersIn,
  NOTHING,
} from "./matrix-over";

type Column = Omit<MatrixOver["columns"][number], "scale"> & {
  cellOf(member: Member): Timeline<PackedCell>;
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
    const held = question.columns === "all" ? await heldColumns(actor, members, question) : [];
    const columns = [...required, ...held];
    return {
      kind: "standings",
      columns: columns.map(({ id, name, area }) => ({ id, name, area, scale: NO_LEVELS })),
      lines: members.map((member) => ({
        ...member.line,
        cells: columns.map((column) => column.cellOf(member)),
      })),
    };
  });
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
      const cellOf = ({ facts: { personId } }: Member) =>
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
  members: readonly Member[],
  question: MatrixQuestion,
): Promise<Column[]> {
  const credentials = await credentialsIn(actor);
  const held = new Map(
    members.map(({ facts }) => [
      facts.personId,
      groupBy(facts.awards, (award) => award.credentialId),
    ]),
  );
  const ever = new Set([...held.values()].flatMap((own) => [...own.keys()]));
  return credentials
    .filter(({ id }) => ever.has(id))
    .sort((a, b) => a.kind.localeCompare(b.kind, "en") || byName(a, b))
    .map(({ id, name, kind }) => ({
      id,
      name,
      area: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
      cellOf: ({ facts }) => heldCells(held.get(facts.personId)?.get(id) ?? [], question),
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
