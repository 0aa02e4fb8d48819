import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { GanttBar, GanttRow } from "@/components/journey/gantt";
import type { Column, Linked } from "@/components/table/column";
import { addMonths, type Day, firstDayOfMonth } from "@/lib/calendar";
import { monthText } from "@/lib/format/day";
import { costText, hoursText, STEP_STATE_WORDS, stepStateText } from "@/lib/format/journey";
import { PROOF_WORDS } from "@/lib/format/proof";
import { groupBy } from "@/lib/group-by";
import type { AwardId, CredentialId, PersonId } from "@/lib/ids";
import { checkDays } from "@/lib/journey/check-days";
import { isMicro } from "@/lib/journey/planner/offer";
import type { Plan } from "@/lib/journey/planner/plan";
import type { StepProgress } from "@/lib/journey/step-state";
import type { Proof } from "@/lib/proof";
import type { JourneyPage } from "./journey";

/** A step that is proposed, or that somebody has. */
export type StepToShow = {
  readonly id: string;
  readonly personId: PersonId;
  readonly credentialId: CredentialId;
  readonly awardId: AwardId | null;
  readonly proof: Proof | null;
  readonly startsOn: Day;
  readonly finishesOn: Day;
  readonly price: number | null;
  readonly hours: number | null;
  readonly isPriceAssumed: boolean;
  readonly isHoursAssumed: boolean;
  /** Null for what is only proposed. */
  readonly progress: StepProgress | null;
};

/** The steps of a plan that nobody has taken yet. */
export function stepsOfPlan(
  { steps, checks }: Plan,
  { question, credentialOfAward }: JourneyPage,
): StepToShow[] {
  const none = { awardId: null, proof: null, progress: null };
  const earned = steps.map((step) => {
    return { ...step, ...none, id: `${step.personId} ${step.credentialId}` };
  });
  const looked = checks.flatMap((check): StepToShow[] => {
    const credentialId = credentialOfAward.get(check.awardId);
    if (credentialId === undefined) return [];
    const free = { price: 0, hours: 0, isPriceAssumed: false, isHoursAssumed: false };
    const days = checkDays(question);
    return [{ ...check, ...free, ...days, credentialId, progress: null, id: check.awardId }];
  });
  return [...looked, ...earned];
}

export type StepLine = {
  id: string;
  person: Linked;
  what: Linked;
  startsOn: Day;
  finishesOn: Day;
  hours: string;
  price: string;
  state: string;
};

export const STEP_COLUMNS: Column<StepLine>[] = [
  { kind: "link", key: "person", header: "Person", names: true },
  { kind: "link", key: "what", header: "Step", names: true },
  { kind: "day", key: "startsOn", header: "Begins" },
  { kind: "day", key: "finishesOn", header: "Done by" },
  { kind: "text", key: "hours", header: "Hours" },
  { kind: "text", key: "price", header: "Price" },
  { kind: "text", key: "state", header: "State" },
];

export function stepLines(
  steps: readonly StepToShow[],
  { journey, nameOf, definitions }: JourneyPage,
  carried: Search,
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
    state: progress ? stepStateText(progress) : "proposed",
  }));
}

function assumed(text: string, isAssumed: boolean): string {
  return isAssumed ? `${text}, assumed` : text;
}

/** A line for each person, by name. */
export function ganttRows(
  steps: readonly StepToShow[],
  { nameOf, definitions }: JourneyPage,
): GanttRow[] {
  const own = groupBy(steps, ({ personId }) => personId);
  return [...own]
    .map(([id, mine]) => ({
      id: id as string,
      name: nameOf(id),
      bars: mine.map((step): GanttBar => {
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
