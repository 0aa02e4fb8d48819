import { type Day, FOREVER } from "@/lib/calendar";
import type { PersonId, RequirementId, TeamId } from "@/lib/ids";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { dayAt } from "./held";
import type { SlotGroup, SlotHistory } from "./slots";
import type { TeamHistory } from "./team-history";

/** The same that is up with some members of a team against one requirement. */
export type Matter = {
  readonly kind: "gap" | "grace" | "ending";
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
  readonly people: number;
  /** Of gaps the first day of the oldest run; else the first day on which one of the runs has ended. */
  readonly day: Day;
};

/** A slot is "ending" when it is met, but for no more than so many days. */
export type MattersQuestion = { readonly asOf: Day; readonly warningDays: number };

const KINDS = { met: "ending", grace: "grace", gap: "gap" } as const;

/** What is up in the team on the day, one for each kind and requirement. */
export function mattersOn({ teamId, slots }: TeamHistory, question: MattersQuestion): Matter[] {
  const matters: Matter[] = [];
  for (const group of slots.groups) {
    if (group.kind === "waived") continue;
    const rows = rowsOn(slots, group, question);
    if (rows.length === 0) continue;
    const day = rows.map((row) => dayAt(slots.turn, row)).reduce((a, b) => (a < b ? a : b));
    const { requirementId } = group;
    matters.push({ kind: KINDS[group.kind], teamId, requirementId, people: rows.length, day });
  }
  return matters;
}

/** Whom a matter of this team is about; each of them once. */
export function peopleIn(
  { people, slots }: TeamHistory,
  { kind, requirementId }: Pick<Matter, "kind" | "requirementId">,
  question: MattersQuestion,
): PersonId[] {
  const group = slots.groups.find(
    (one) =>
      one.kind !== "waived" && KINDS[one.kind] === kind && one.requirementId === requirementId,
  );
  const rows = group ? rowsOn(slots, group, question) : [];
  return rows.flatMap((row) => people[slots.person[row] ?? -1] ?? []);
}

/** How many slots are ending, and of how many members. */
export function endingOn(
  { slots }: TeamHistory,
  question: MattersQuestion,
): { slots: number; people: number } {
  const met = slots.groups.filter((group) => group.kind === "met");
  const rows = met.flatMap((group) => rowsOn(slots, group, question));
  return { slots: rows.length, people: new Set(rows.map((row) => slots.person[row])).size };
}

/** The rows of a group that hold on the day; of what is met, only what is ending. */
function rowsOn(
  slots: SlotHistory,
  { kind, start, end }: SlotGroup,
  { asOf, warningDays }: MattersQuestion,
): number[] {
  const horizon = kind === "met" ? expiryHorizon(asOf, warningDays) : FOREVER;
  const rows: number[] = [];
  for (let row = start; row < end; row++) {
    const isOn = dayAt(slots.from, row) <= asOf && asOf < dayAt(slots.until, row);
    if (isOn && dayAt(slots.turn, row) <= horizon) rows.push(row);
  }
  return rows;
}
