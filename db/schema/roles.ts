import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { FrameworkId, RoleId } from "@/lib/ids";
import { row } from "./columns";
import { frameworks } from "./frameworks";

/** A job role, with what it asks for in role_competencies. */
export const roles = pgTable(
  "roles",
  {
    ...row<RoleId>(),
    name: text().notNull(),
    family: text(),
    description: text(),
    /** What lists of roles call it: the key in the framework that publishes it first, then others. */
    codes: text().array().notNull().default([]),
    /** The framework that publishes the role; null for one of our own. */
    frameworkId: uuid()
      .$type<FrameworkId>()
      .references(() => frameworks.id),
  },
  (table) => [uniqueIndex("roles_name").on(sql`lower(${table.name})`)],
);
