import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { UserId } from "@/lib/ids";
import { row } from "./columns";
import { users } from "./users";

/** A link that works once: it makes the first administrator, or lets somebody choose a password. */
export const oneTimeLinks = pgTable("one_time_links", {
  ...row<string>(),
  /** SHA-256 of the secret in the link, in hex. */
  tokenHash: text().notNull().unique(),
  /** Null for the link that makes the first administrator. */
  userId: uuid()
    .$type<UserId>()
    .references(() => users.id, { onDelete: "cascade" }),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});
