import { sql } from "drizzle-orm";
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Access } from "@/lib/access";
import type { PersonId, UserId } from "@/lib/ids";
import { row } from "./columns";
import { people } from "./people";

/** A login; at most one person. */
export const users = pgTable("users", {
  ...row<UserId>(),
  /** In lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  access: text().$type<Access>().notNull(),
  personId: uuid()
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "set null" }),
  /** An argon2id string; null until an invitation is accepted. */
  passwordHash: text(),
  disabledAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
});
