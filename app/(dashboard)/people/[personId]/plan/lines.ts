import "server-only";
import type { ReactNode } from "react";
import { paths, type Search } from "@/app/_server/paths";
import type { Column, Linked } from "@/components/table/column";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { activityText, costText, hoursText, stepStateText } from "@/lib/format/journey";
import type { PlanPage } from "./plan";

export type PlanLine = {
  id: string;
  what: Linked;
  journey: Linked | null;
  startsOn: Day;
  finishesOn: Day;
  hours: string;
  price: string;
  activity: string | null;
  link: Linked | null;
  state: string;
  edit: ReactNode;
};

export const PLAN_COLUMNS: Column<PlanLine>[] = [
  { kind: "link", key: "what", header: "Credential", names: true },
  { kind: "text", key: "state", header: "State" },
  { kind: "day", key: "startsOn", header: "Begins" },
  { kind: "day", key: "finishesOn", header: "Done by" },
  { kind: "text", key: "hours", header: "Hours" },
  { kind: "text", key: "price", header: "Price" },
  { kind: "text", key: "activity", header: "Activity", spare: true },
  { kind: "link", key: "link", header: "Where to learn", spare: true },
  {
    kind: "link",
    key: "journey",
    header: "Asked for by",
    hint: "A journey, or their own interest",
  },
  { kind: "node", key: "edit", header: "" },
];

type Reading = { readonly actor: Actor; readonly carried: Search };
export type OwnStep = PlanPage["steps"][number];

/** The steps of a person; `edit` draws what may be done to one. */
export function planLines(
  { steps, definitions }: PlanPage,
  { actor, carried }: Reading,
  edit: (step: OwnStep, name: string) => ReactNode,
): PlanLine[] {
  return steps.map((step): PlanLine => {
    const name = definitions.get(step.credentialId)?.name ?? "";
    return {
      id: step.id,
      what: {
        text: name,
        href: paths.credential(step.credentialId, carried),
        ...(step.note && { note: step.note }),
      },
      journey: journeyOf(step, { actor, carried }),
      ...{ startsOn: step.startsOn, finishesOn: step.finishesOn },
      hours: step.hours === null ? "unknown" : hoursText(step.hours),
      price: step.price === null ? "unknown" : costText(step.price, step.currency),
      activity: activityText(step.activity),
      link: step.link === null ? null : { text: step.link, href: step.link, isOutside: true },
      state: stepStateText(step.progress),
      edit: edit(step, name),
    };
  });
}

/** Whoever only has a part in a journey sees what it is called. */
function journeyOf(step: OwnStep, { actor, carried }: Reading): Linked | null {
  const { journeyId, journey, isInterest } = step;
  if (journeyId === null) return isInterest ? { text: "own interest" } : null;
  const text = journey ?? "a journey";
  return journey && can(actor, "organisation.read")
    ? { text, href: paths.journey(journeyId, carried) }
    : { text };
}
