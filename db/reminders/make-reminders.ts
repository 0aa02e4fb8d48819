import { inArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { mailServer } from "@/db/mail/mail-server";
import { peopleWithEnds } from "@/db/queries/ends";
import { dayFor } from "@/db/queries/organisation";
import { lastRunFor, reminderSettingsFor } from "@/db/queries/reminder-settings";
import { reminderRuns } from "@/db/schema/reminder-runs";
import { reminders } from "@/db/schema/reminders";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import {
  type Due,
  dueReminders,
  dueWindow,
  type EndKey,
  reminderKey,
  type Steps,
} from "@/lib/reminder/due";
import type { Recipient } from "@/lib/reminder/recipient";
import { addressedEnds } from "./addressed-ends";

/** The facts of so many people are looked at, and their reminders written, together. */
const PEOPLE_AT_ONCE = 200;

/**
 * Makes all reminders that are due by now, in the organisation's zone. Answers how many. Once each, also
 * where several processes are at it, by the table's unique constraint: who comes second adds nothing. That
 * it looked at everything is written last, so that a run that was cut off is made up for. Throws the reason
 * of `signal` where that stops it.
 */
export async function makeReminders(actor: Actor, signal?: AbortSignal): Promise<number> {
  const { reminds, steps } = await reminderSettingsFor(actor);
  if (!reminds) return 0;
  const at = now();
  const asOf = await dayFor(actor, at);
  const run = await lastRunFor(actor);
  const since = run && run.ranOn < asOf ? run.ranOn : asOf;
  const window = dueWindow(steps, asOf, since);
  const personIds = window ? await peopleWithEnds(actor, window) : [];
  let made = 0;
  for (let start = 0; start < personIds.length; start += PEOPLE_AT_ONCE) {
    signal?.throwIfAborted();
    const some = personIds.slice(start, start + PEOPLE_AT_ONCE);
    made += await makeFor(actor, some, { steps, asOf, since, at });
  }
  await inScope(actor, (tx) => {
    const own = { ranOn: asOf, ranAt: at, made };
    return tx
      .insert(reminderRuns)
      .values(own)
      .onConflictDoUpdate({ target: reminderRuns.id, set: own });
  });
  return made;
}

type Run = { readonly steps: Steps; readonly asOf: Day; readonly since: Day; readonly at: Date };

function makeFor(actor: Actor, personIds: readonly PersonId[], run: Run): Promise<number> {
  return inScope(actor, async (tx) => {
    const all = await addressedEnds(actor, personIds, run.asOf);
    const due = dueReminders(all, { ...run, made: await madeFor(tx, personIds) });
    if (due.length === 0) return 0;
    const wantsMail = mailServer() !== null;
    const made = await tx
      .insert(reminders)
      .values(due.map((one) => rowOf(one, run.at, wantsMail)))
      .onConflictDoNothing()
      .returning({ isSkipped: reminders.isSkipped });
    return made.filter(({ isSkipped }) => !isSkipped).length;
  });
}

/** The keys of all that were made for these people. */
async function madeFor(tx: Tx, personIds: readonly PersonId[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select()
    .from(reminders)
    .where(inArray(reminders.personId, [...personIds]));
  return new Set(
    rows.map((row) => {
      const { end, recipient } = toldIn(row);
      return reminderKey(end, recipient, row.daysBefore);
    }),
  );
}

type Told = { readonly end: EndKey; readonly recipient: Recipient };

/** Which end a reminder is about, and who is told of it. */
export function toldIn(row: typeof reminders.$inferSelect): Told {
  const { thing, thingId: id, personId, lastDay, recipient: kind, recipientId } = row;
  const told = { end: { thing, id, personId, lastDay }, recipient: { kind, id: recipientId } };
  return told as Told; // kinds and ids were written together: see rowOf
}

function rowOf({ end, recipient, daysBefore, isSkipped }: Due, madeAt: Date, wantsMail: boolean) {
  const { thing, id: thingId, personId, lastDay } = end;
  return {
    ...{ thing, thingId, personId, lastDay, daysBefore, isSkipped, madeAt },
    ...{ recipient: recipient.kind, recipientId: recipient.id },
    wantsMail: wantsMail && !isSkipped,
  };
}
