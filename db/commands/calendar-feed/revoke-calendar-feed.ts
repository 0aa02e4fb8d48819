import { and, eq, isNull } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import type { CalendarFeedId } from "@/lib/ids";

/** Stops one's own feed: its address opens nothing any more. One that was revoked stays so. */
export const revokeCalendarFeed = command<CalendarFeedId, void>(
  "account.write",
  "calendar-feed.revoke",
  async (tx, id) => {
    await tx
      .update(calendarFeeds)
      .set({ revokedAt: now() })
      .where(and(eq(calendarFeeds.id, id), isNull(calendarFeeds.revokedAt)));
  },
);
