import { eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { namesOfThings, requirementNames } from "@/db/queries/end-names";
import { organisationFor } from "@/db/queries/organisation";
import { namesOf } from "@/db/queries/reach";
import { reminders } from "@/db/schema/reminders";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonId, ReminderMailId } from "@/lib/ids";
import { type DigestLine, digestOf, type Letter } from "@/lib/reminder/digest";
import { addressKey } from "@/lib/reminder/due";
import type { End, Ending } from "@/lib/reminder/end";
import type { Recipient } from "@/lib/reminder/recipient";
import { addressedEnds } from "./addressed-ends";
import { toldIn } from "./make-reminders";

/** Where the pages are that a mail leads to. */
export type Links = {
  readonly reminders: string;
  readonly end: (end: Ending & { readonly personId: PersonId }) => string;
};

type Told = { readonly end: End; readonly recipient: Recipient };

/**
 * What a mail says on the day; null where nothing in it is news any more: renewed meanwhile, or none of the
 * reader's business any more.
 */
export function composeMail(
  actor: Actor,
  mailId: ReminderMailId,
  { asOf, links }: { readonly asOf: Day; readonly links: Links },
): Promise<Letter | null> {
  return inScope(actor, async (tx) => {
    const rows = await tx.select().from(reminders).where(eq(reminders.mailId, mailId));
    const all = await addressedEnds(actor, [...new Set(rows.map((row) => row.personId))], asOf);
    const wanted = new Set(
      rows.map((row) => {
        const { end, recipient } = toldIn(row);
        return addressKey(end, recipient);
      }),
    );
    const told = all.flatMap(({ end, recipients }): Told[] => {
      const recipient = recipients.find((one) => wanted.has(addressKey(end, one)));
      return recipient ? [{ end, recipient }] : [];
    });
    if (told.length === 0) return null;
    const { name: organisation } = await organisationFor(actor);
    const lines = await linesOf(actor, told, links);
    return digestOf(lines, { organisation, asOf, home: links.reminders });
  });
}

function linesOf(actor: Actor, told: readonly Told[], links: Links): Promise<DigestLine[]> {
  return inScope(actor, async () => {
    const ends = told.map(({ end }) => end);
    const personIds = ends.map(({ personId }) => personId);
    const [people, nameOf, requirementName] = await Promise.all([
      namesOf(actor, personIds),
      namesOfThings(actor, ends),
      requirementNames(actor),
    ]);
    return told.map(({ end, recipient }) => ({
      ...{ thing: end.thing, what: nameOf(end), lastDay: end.lastDay },
      person: recipient.kind === "holder" ? null : (people.get(end.personId) ?? ""),
      atStake: end.thing === "award" ? end.atStake.map(requirementName) : [],
      href: links.end(end),
    }));
  });
}
