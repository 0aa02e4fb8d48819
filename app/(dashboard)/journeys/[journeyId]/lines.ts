import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { GanttRow, GanttStep } from "@/components/journey/rows";
import type { Column, Linked } from "@/components/table/column";
import { addMonths, type Day, firstDayOfMonth } from "@/lib/calendar";
import { monthText } from "@/lib/format/day";
import {
  activityText,
  costText,
  hoursText,
  STEP_STATE_WORDS,
  stepStateText,
} from "@/lib/format/journey";
import { PROOF_WORDS } from "@/lib/format/proof";
import { groupBy } from "@/lib/group-by";
import { isMicro } from "@/lib/journey/planner/offer";
import type { JourneyPage } from "./journey";
import { GOAL_ROW, metOn, type RowMilestones } from "./milestones";
import type { StepToShow } from "./steps";

export type StepLine = {
  id: string;
  person: Linked;
  what: Linked;
  startsOn: Day;
  finishesOn: Day;
  hours: string;
  price: string;
  activity: string | null;
  link: Linked | null;
  state: string;
  brings: string;
};

export const STEP_COLUMNS: Column<StepLine>[] = [
  { kind: "link", key: "person", header: "Person", names: true },
  { kind: "link", key: "what", header: "Step", names: true },
  { kind: "day", key: "startsOn", header: "Begins" },
  { kind: "day", key: "finishesOn", header: "Done by" },
  { kind: "text", key: "hours", header: "Hours" },
  { kind: "text", key: "price", header: "Price" },
  { kind: "text", key: "activity", header: "Activity", spare: true },
  { kind: "link", key: "link", header: "Where to learn", spare: true },
  { kind: "text", key: "state", header: "State" },
  { kind: "text", key: "brings", header: "Then met" },
];

type Reading = {
  readonly carried: Search;
  readonly milestones: RowMilestones;
  readonly today: Day;
};

export function stepLines(
  steps: readonly StepToShow[],
  { journey, nameOf, definitions }: JourneyPage,
  { carried, milestones, today }: Reading,
): StepLine[] {
  const { currency } = journey.limits;
  return steps.map(({ id, personId, credentialId, proof, progress, ...step }) => ({
    id,
    person: { text: nameOf(personId), href: paths.person(personId, carried) },
    what: {
      text: definitions.get(credentialId)?.name ?? "",
      href: paths.credential(credentialId, carried),
      ...(proof && { note: `to be looked at: ${PROOF_WORDS[proof].words}` }),
    },
    ...{ startsOn: step.startsOn, finishesOn: step.finishesOn },
    hours: step.hours === null ? "unknown" : assumed(hoursText(step.hours), step.isHoursAssumed),
    price:
      step.price === null
        ? "unknown"
        : assumed(costText(step.price, currency), step.isPriceAssumed),
    activity: activityText(step.activity),
    link: step.link === null ? null : { text: step.link, href: step.link, isOutside: true },
    state: progress ? stepStateText(progress) : "proposed",
    brings: metOn(milestones, personId, step.finishesOn > today ? step.finishesOn : today),
  }));
}

function assumed(text: string, isAssumed: boolean): string {
  return isAssumed ? `${text}, assumed` : text;
}

/** A line for each person, by name, and one for what is asked of nobody alone. */
export function ganttRows(
  steps: readonly StepToShow[],
  { nameOf, definitions }: JourneyPage,
  milestones: RowMilestones,
): GanttRow[] {
  const own = groupBy(steps, ({ personId }) => personId);
  const ofAll = milestones[GOAL_ROW];
  const goal = ofAll ? [{ id: GOAL_ROW, name: "The goal", bars: [], milestones: ofAll }] : [];
  const people = [...own]
    .map(([id, mine]) => ({
      id: id as string,
      name: nameOf(id),
      milestones: milestones[id] ?? [],
      bars: mine.map((step): GanttStep => {
        const definition = definitions.get(step.credentialId);
        const size = definition && isMicro(definition) ? "small" : "large";
        return {
          ...{ id: step.id, label: definition?.code ?? definition?.name ?? "" },
          ...{ from: step.startsOn, until: step.finishesOn },
          look: step.awardId === null ? size : "check",
          state: step.progress && STEP_STATE_WORDS[step.progress.state],
        };
      }),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [...people, ...goal];
}

/** As many names of months as there is room for. */
const MOST_MARKS = 12;

/** The first days of months from the one to the other, some of them where there are many. */
export function monthMarks(from: Day, until: Day) {
  const firsts: Day[] = [];
  for (let day = addMonths(firstDayOfMonth(from), 1); day <= until; day = addMonths(day, 1)) {
    firsts.push(day);
  }
  const every = Math.ceil(firsts.length / MOST_MARKS);
  return firsts
    .filter((_, index) => index % every === 0)
    .map((day) => ({ day, name: monthText(day).slice(0, firsts.length > MOST_MARKS ? 8 : 3) }));
}
