"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { createCalendarFeed as create } from "@/db/commands/calendar-feed/create-calendar-feed";
import { revokeCalendarFeed as revoke } from "@/db/commands/calendar-feed/revoke-calendar-feed";
import { CreateCalendarFeed } from "@/lib/calendar-feed/create-calendar-feed";
import { CalendarFeedId } from "@/lib/ids";

export const createCalendarFeed = action(CreateCalendarFeed, async (actor, wish) => {
  const { secret } = await create(actor, wish);
  revalidatePath(paths.calendarFeeds());
  const address = `${publicOrigin()}${paths.calendarFile(secret)}`;
  return { status: "done", message: "The address of the calendar", secret: address };
});

export const revokeCalendarFeed = action(
  z.object({ feedId: CalendarFeedId }),
  async (actor, { feedId }) => {
    await revoke(actor, feedId);
    revalidatePath(paths.calendarFeeds());
    return done();
  },
);
