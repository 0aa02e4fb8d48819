import { eq, inArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { organisationFor } from "@/db/queries/organisation";
import { namesOf } from "@/db/queries/reach";
import { requirementsIn } from "@/db/queries/requirements";
import { awards } from "@/db/schema/awards";
import { reminders } from "@/db/schema/reminders";
import { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { AwardId, PersonId, ReminderMailId, WaiverId } from "@/lib/ids";
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
    const [people, nameOf, requirementName] = await Promise.all([
      namesOf(
        actor,
        told.map(({ end }) => end.personId),
      ),
      namesOfThings(
        actor,
        told.map(({ end }) => end),
      ),
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

async function requirementNames(actor: Actor): Promise<(id: string) => string> {
  const requirements = await requirementsIn(actor);
  const names = new Map<string, string>(requirements.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "";
}

/** What each is called: by its credential, or by its requirement. */
export function namesOfThings(actor: Actor, ends: readonly End[]): Promise<(end: End) => string> {
  return inScope(actor, async (tx) => {
    const awardIds = ends.flatMap((end): AwardId[] => (end.thing === "award" ? [end.id] : []));
    const waiverIds = ends.flatMap((end): WaiverId[] => (end.thing === "waiver" ? [end.id] : []));
    const [held, waived, credentials, requirementName] = await Promise.all([
      tx
        .select({ id: awards.id, of: awards.credentialId })
        .from(awards)
        .where(inArray(awards.id, awardIds)),
      tx
        .select({ id: waivers.id, of: waivers.requirementId })
        .from(waivers)
        .where(inArray(waivers.id, waiverIds)),
      credentialsIn(actor),
      requirementNames(actor),
    ]);
    const credentialName = new Map(credentials.map(({ id, name }) => [id, name]));
    const names = new Map<string, string>([
      ...held.map(({ id, of }) => [id, credentialName.get(of) ?? ""] as const),
      ...waived.map(({ id, of }) => [id, requirementName(of)] as const),
    ]);
    return ({ thing, id }) => (thing === "grace" ? requirementName(id) : (names.get(id) ?? ""));
  });
}
