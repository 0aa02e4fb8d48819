import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { FeedThing } from "@/lib/calendar-feed/create-calendar-feed";
import type { CalendarFeedId, PersonId, TeamId, UserId } from "@/lib/ids";
import { row } from "./columns";
import { people } from "./people";
import { teams } from "./teams";
import { users } from "./users";

/** An address at which a calendar program finds what ends and what is to be done: of one person, or of a team. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    ...row<CalendarFeedId>(),
    /** Who made it: it shows what they may see. */
    userId: uuid()
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    personId: uuid()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    teamId: uuid()
      .$type<TeamId>()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** SHA-256 of the secret in its address, in hex. */
    tokenHash: text().notNull().unique(),
    /** What is in it. */
    things: text().array().$type<FeedThing[]>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("calendar_feeds_user").on(table.userId)],
);
