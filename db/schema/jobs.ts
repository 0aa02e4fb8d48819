import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  json,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/access";
import type { JobId, UserId } from "@/lib/ids";
import type { JobState, Progress } from "@/lib/job";
import { bytes } from "./columns";

/** Work that takes longer than a request may: done once, by whichever process takes it first. */
export const jobs = pgTable(
  "jobs",
  {
    id: uuid().$type<JobId>().primaryKey().default(sql`gen_random_uuid()`),
    /** Which function does it: see db/jobs/kinds.ts. */
    kind: text().notNull(),
    /** What it is about, such as an import; one at a time. */
    about: uuid().notNull(),
    /** What people call that: the name of a file. */
    title: text().notNull(),
    input: json().notNull(),
    /** The file that it reads, packed; null where there is none, or it is not needed any more. */
    content: bytes(),
    /** In whose name, as they were when they asked for it. */
    actor: json().$type<Actor>().notNull(),
    createdBy: uuid().$type<UserId>(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    state: text().$type<JobState>().notNull().default("waiting"),
    /** The process that does it, and when that was last heard of. */
    runner: uuid(),
    beatAt: timestamp({ withTimezone: true }),
    stage: text().$type<Progress["stage"]>(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    wantsCancel: boolean().notNull().default(false),
    endedAt: timestamp({ withTimezone: true }),
    /** What came of it, in the words of its kind. */
    outcome: json(),
  },
  (table) => [
    uniqueIndex("jobs_one_at_a_time").on(table.about).where(sql`state in ('waiting', 'running')`),
    index("jobs_about").on(table.about, table.createdAt),
    index("jobs_waiting").on(table.createdAt).where(sql`state = 'waiting'`),
  ],
);
