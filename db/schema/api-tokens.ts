import { sql } from "drizzle-orm";
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Access } from "@/lib/access";
import type { TokenId, UserId } from "@/lib/ids";
import { row } from "./columns";
import { users } from "./users";

/** Has its user's access, or less. */
export const apiTokens = pgTable("api_tokens", {
  ...row<TokenId>(),
  userId: uuid()
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  name: text().notNull(),
  /** SHA-256 of the token, in hex. */
  tokenHash: text().notNull().unique(),
  /** A lower access than the user's; null for the same. */
  access: text().$type<Access>(),
  createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  expiresAt: timestamp({ withTimezone: true }),
  revokedAt: timestamp({ withTimezone: true }),
});
