import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { RequirementId } from "@/lib/ids";
import { row } from "./columns";

/** What must be held, and by which text; what exactly and by whom is in its versions. */
export const requirements = pgTable(
  "requirements",
  {
    ...row<RequirementId>(),
    name: text().notNull(),
    regime: text(),
    clause: text(),
    description: text(),
  },
  (table) => [uniqueIndex("requirements_name").on(sql`lower(${table.name})`)],
);
