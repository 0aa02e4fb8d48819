import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { TeamId } from "@/lib/ids";
import { row } from "./columns";

export const teams = pgTable(
  "teams",
  {
    ...row<TeamId>(),
    name: text().notNull(),
    parentId: uuid()
      .$type<TeamId>()
      .references((): AnyPgColumn => teams.id),
    /** The team and all above it, top first: kept by a trigger, so that a subtree is one look-up. */
    path: uuid().array().$type<TeamId[]>().notNull().default([]),
  },
  (table) => [
    index("teams_path").using("gin", table.path),
    uniqueIndex("teams_name").on(
      sql`coalesce(${table.parentId}, '00000000-0000-0000-0000-000000000000')`,
      sql`lower(${table.name})`,
    ),
  ],
);
