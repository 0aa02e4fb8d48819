import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { SavedViewId, UserId } from "@/lib/ids";
import { row } from "./columns";
import { users } from "./users";

/** An address that a user keeps under a name. What it shows depends on who opens it. */
export const savedViews = pgTable(
  "saved_views",
  {
    ...row<SavedViewId>(),
    userId: uuid()
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** A path of ours, with all that the reader has chosen. */
    address: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique("saved_views_name").on(table.userId, table.name)],
);
