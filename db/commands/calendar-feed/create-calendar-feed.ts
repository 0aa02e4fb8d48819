import { now } from "@/db/clock";
import { command } from "@/db/command";
import { Forbidden, NotFound } from "@/db/errors";
import { subjectNameFor } from "@/db/queries/calendar-feeds";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { digestOf, newSecret } from "@/db/secrets";
import type { CreateCalendarFeed } from "@/lib/calendar-feed/create-calendar-feed";

/**
 * An address for calendar programs, whose secret is told this once. Only users have any. Throws Forbidden,
 * and NotFound for whom the actor does not reach.
 */
export const createCalendarFeed = command<CreateCalendarFeed, { readonly secret: string }>(
  "account.write",
  "calendar-feed.create",
  async (tx, { subject, things }, actor) => {
    const { userId } = actor;
    if (userId === null) throw new Forbidden("account.write");
    if ((await subjectNameFor(actor, subject)) === null) throw new NotFound();
    const secret = newSecret();
    const own = { ...subject, userId, things, createdAt: now() };
    await tx.insert(calendarFeeds).values({ ...own, tokenHash: digestOf(secret) });
    return { secret };
  },
);
