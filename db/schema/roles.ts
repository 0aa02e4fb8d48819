import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { RoleId } from "@/lib/ids";
import { row } from "./columns";

/** A job role, with what it asks for in role_competencies. */
export const roles = pgTable(
  "roles",
  {
    ...row<RoleId>(),
    name: text().notNull(),
    family: text(),
    description: text(),
  },
  (table) => [uniqueIndex("roles_name").on(sql`lower(${table.name})`)],
);
