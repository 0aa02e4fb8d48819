import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { IssuerId } from "@/lib/ids";
import { row } from "./columns";

export const issuers = pgTable(
  "issuers",
  { ...row<IssuerId>(), name: text().notNull(), url: text() },
  (table) => [uniqueIndex("issuers_name").on(sql`lower(${table.name})`)],
);
