import type { Day } from "@/lib/calendar";
import type { PersonId, RequirementId, TeamId } from "@/lib/ids";
import { dayAt } from "./columns";
import { eachEnding, eachGroup, eachRow } from "./rows";
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
  eachGroup(slots, (group) => {
    const { kind, requirementId } = group;
    if (kind === "waived") return;
    let people = 0;
    let first = -1;
    eachMatter(slots, group, question, (row) => {
      people++;
      if (first === -1 || (slots.turn[row] ?? 0) < (slots.turn[first] ?? 0)) first = row;
    });
    if (people === 0) return;
    const day = dayAt(slots.turn, first);
    matters.push({ kind: KINDS[kind], teamId, requirementId, people, day });
  });
  return matters;
}

/** Whom a matter of this team is about; each of them once. */
export function peopleIn(
  { people, slots }: TeamHistory,
  { kind, requirementId }: Pick<Matter, "kind" | "requirementId">,
  question: MattersQuestion,
): PersonId[] {
  const found: PersonId[] = [];
  eachGroup(slots, (group) => {
    if (group.requirementId !== requirementId || group.kind === "waived") return;
    if (KINDS[group.kind] !== kind) return;
    eachMatter(slots, group, question, (row) => {
      const person = people[slots.person[row] ?? -1];
      if (person) found.push(person);
    });
  });
  return found;
}

/** How many slots are ending, and of how many members. */
export function endingOn(
  { slots }: TeamHistory,
  question: MattersQuestion,
): { slots: number; people: number } {
  const people = new Set<number | undefined>();
  let rows = 0;
  eachEndingRow(slots, question, (row) => {
    rows++;
    people.add(slots.person[row]);
  });
  return { slots: rows, people: people.size };
}

/** The first days after what is ending, one for each slot, in no order. */
export function endingDaysOn({ slots }: TeamHistory, question: MattersQuestion): Day[] {
  const days: Day[] = [];
  eachEndingRow(slots, question, (row) => days.push(dayAt(slots.turn, row)));
  return days;
}

function eachEndingRow(
  slots: SlotHistory,
  question: MattersQuestion,
  found: (row: number) => void,
): void {
  eachGroup(slots, (group) => {
    if (group.kind === "met") eachEnding(slots, group, question, found);
  });
}

/** The rows of a group that hold on the day; of what is met, only what is ending. */
function eachMatter(
  slots: SlotHistory,
  group: SlotGroup,
  question: MattersQuestion,
  found: (row: number) => void,
): void {
  if (group.kind === "met") eachEnding(slots, group, question, found);
  else eachRow(slots, group, question.asOf, found);
}
