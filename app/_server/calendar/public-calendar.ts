import "server-only";
import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { publicOrigin } from "@/app/_server/door/origin";
import { endPath } from "@/app/_server/paths";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { type Feed, feedBehind, subjectNameFor } from "@/db/queries/calendar-feeds";
import { namesOfThings, requirementNames } from "@/db/queries/end-names";
import { endsAmong } from "@/db/queries/ends";
import { factsOf, factsOfMembers } from "@/db/queries/facts";
import { organisationFor } from "@/db/queries/organisation";
import { namesOf } from "@/db/queries/reach";
import type { Actor } from "@/lib/access";
import { addDays, type Day, dayInZone } from "@/lib/calendar";
import type { FeedSubject } from "@/lib/calendar-feed/create-calendar-feed";
import type { End } from "@/lib/reminder/end";
import { userActor } from "@/lib/user/login";
import { type CalendarLine, calendarFile } from "./calendar-file";

/** What ended is shown for so many days more. */
const DAYS_PAST = 31;

/**
 * The calendar at a secret address, as whoever made it would see it at this moment. Null where there is no
 * such address, it was revoked, they are shut out, or they do not reach any more what it is of: nobody can
 * tell these apart.
 */
export async function publicCalendar(secret: string): Promise<string | null> {
  const found = await feedBehind(DOORKEEPER, secret);
  const actor = found && userActor(found.login);
  if (!actor) return null;
  const subject = subjectOf(found.feed);
  return inScope(actor, async () => {
    const name = await subjectNameFor(actor, subject);
    if (name === null) return null;
    const at = now();
    const own = await organisationFor(actor);
    const asOf = dayInZone(at, own.zone);
    const facts =
      subject.teamId === null
        ? await factsOf(actor, [subject.personId])
        : await factsOfMembers(actor, { teamId: subject.teamId, asOf });
    const ends = (await endsAmong(actor, facts)).filter(
      ({ thing, lastDay }) => found.feed.things.includes(thing) && isShown(lastDay, asOf),
    );
    const origin = publicOrigin();
    const lines = await linesOf(actor, ends, { isOfTeam: subject.teamId !== null, origin });
    return calendarFile(lines, { name: `${own.name}: ${name}`, host: new URL(origin).host, at });
  });
}

function isShown(lastDay: Day, asOf: Day): boolean {
  return lastDay >= addDays(asOf, -DAYS_PAST);
}

/** The table has one of the two in every row. */
function subjectOf({ personId, teamId }: Feed["feed"]): FeedSubject {
  if (teamId !== null) return { personId: null, teamId };
  if (personId !== null) return { personId, teamId: null };
  throw new Error("A calendar feed is of nobody.");
}

type Place = { readonly isOfTeam: boolean; readonly origin: string };

async function linesOf(
  actor: Actor,
  ends: readonly End[],
  { isOfTeam, origin }: Place,
): Promise<CalendarLine[]> {
  const [nameOf, requirementName, people] = await Promise.all([
    namesOfThings(actor, ends),
    requirementNames(actor),
    namesOf(actor, [...new Set(ends.map(({ personId }) => personId))]),
  ]);
  return ends.map((end) => ({
    ...{ thing: end.thing, what: nameOf(end), lastDay: end.lastDay },
    key: `${end.thing}-${end.id}-${end.personId}`,
    person: isOfTeam ? (people.get(end.personId) ?? "") : null,
    atStake: end.atStake.map(requirementName),
    href: `${origin}${endPath(end)}`,
  }));
}
