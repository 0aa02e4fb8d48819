import { addDays, type Day } from "@/lib/calendar";
import type { End, Ending } from "./end";
import type { Recipient, RecipientKind } from "./recipient";

/**
 * For each kind of recipient, on how many days before the last day they are told; below zero: after it.
 * Every number is a step.
 */
export type Steps = Readonly<Record<RecipientKind, readonly number[]>>;

/** Something that ends, and whom that concerns. */
export type Addressed = { readonly end: End; readonly recipients: readonly Recipient[] };

/** A reminder that has to be made. One that is skipped was overtaken by a later step before anybody looked. */
export type Due = {
  readonly end: End;
  readonly recipient: Recipient;
  readonly daysBefore: number;
  readonly isSkipped: boolean;
};

export type DueQuestion = {
  readonly steps: Steps;
  /** The day on which it is asked. */
  readonly asOf: Day;
  /** The day on which it was asked before, or on which reminding began; not after `asOf`. */
  readonly since: Day;
  /** `reminderKey`s of those that were made. */
  readonly made: ReadonlySet<string>;
};

/** As much of an end as tells it from every other. Another last day is another end. */
export type EndKey = Ending & Pick<End, "personId" | "lastDay">;

export function endKey({ thing, id, personId, lastDay }: EndKey): string {
  return [thing, id, personId, lastDay].join(" ");
}

/** Which end, and who is told of it. */
export function addressKey(end: EndKey, { kind, id }: Recipient): string {
  return `${endKey(end)} ${kind} ${id}`;
}

/** What makes a reminder the same one: it is made once, ever. */
export function reminderKey(end: EndKey, recipient: Recipient, daysBefore: number): string {
  return `${addressKey(end, recipient)} ${daysBefore}`;
}

/**
 * The reminders to make on a day: to each recipient, of each end, the latest step whose day has come, with
 * those before it that were never made as skipped. Of what has ended only steps whose day came since it was
 * last asked: neither what ended before reminding began nor what is imported long after its end is news.
 */
export function dueReminders(all: readonly Addressed[], question: DueQuestion): Due[] {
  return all.flatMap(({ end, recipients }) =>
    recipients.flatMap((recipient) => dueTo(end, recipient, question)),
  );
}

function dueTo(end: End, recipient: Recipient, { steps, asOf, since, made }: DueQuestion): Due[] {
  const hasEnded = end.lastDay < asOf;
  const passed = steps[recipient.kind].filter((daysBefore) => {
    const day = dayOf(end, daysBefore);
    return day <= asOf && (!hasEnded || day >= since);
  });
  const latest = Math.min(...passed);
  return passed
    .filter((daysBefore) => !made.has(reminderKey(end, recipient, daysBefore)))
    .map((daysBefore) => ({ end, recipient, daysBefore, isSkipped: daysBefore !== latest }));
}

/** The day of a step; of what begins later than that, its first day. */
function dayOf({ beginsOn, lastDay }: End, daysBefore: number): Day {
  const day = addDays(lastDay, -daysBefore);
  return day > beginsOn ? day : beginsOn;
}

/** The last days of ends that can be due; none where there are no steps. */
export function dueWindow(
  steps: Steps,
  asOf: Day,
  since: Day,
): { readonly first: Day; readonly last: Day } | null {
  const all = Object.values(steps).flat();
  if (all.length === 0) return null;
  const earliest = Math.min(0, ...all);
  return { first: addDays(since, earliest), last: addDays(asOf, Math.max(0, ...all)) };
}
