import "server-only";
import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { publicOrigin } from "@/app/_server/door/origin";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { type Feed, feedBehind, subjectNameFor } from "@/db/queries/calendar-feeds";
import { factsOf, factsOfMembers } from "@/db/queries/facts";
import { organisationFor } from "@/db/queries/organisation";
import { dayInZone } from "@/lib/calendar";
import type { FeedSubject } from "@/lib/calendar-feed/create-calendar-feed";
import { userActor } from "@/lib/user/login";
import { calendarFile } from "./calendar-file";
import { endLines, stepLines } from "./lines";

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
    const origin = publicOrigin();
    const asked = {
      ...{ facts, asOf, origin, things: found.feed.things },
      isOfTeam: subject.teamId !== null,
    };
    const lines = [...(await endLines(actor, asked)), ...(await stepLines(actor, asked))];
    return calendarFile(lines, { name: `${own.name}: ${name}`, host: new URL(origin).host, at });
  });
}

/** The table has one of the two in every row. */
function subjectOf({ personId, teamId }: Feed["feed"]): FeedSubject {
  if (teamId !== null) return { personId: null, teamId };
  if (personId !== null) return { personId, teamId: null };
  throw new Error("A calendar feed is of nobody.");
}
