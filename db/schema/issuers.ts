import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { IssuerType } from "@/lib/credential/issuer-type";
import type { IssuerId } from "@/lib/ids";
import { row } from "./columns";

export const issuers = pgTable(
  "issuers",
  { ...row<IssuerId>(), name: text().notNull(), url: text(), type: text().$type<IssuerType>() },
  (table) => [uniqueIndex("issuers_name").on(sql`lower(${table.name})`)],
);
