import { sql } from "drizzle-orm";
import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CredentialId, PolicyId } from "@/lib/ids";
import { row } from "./columns";
import { credentialDefinitions } from "./credential-definitions";

/** Under which name something may stand in for a credential; what, since when and why is in its versions. */
export const policies = pgTable(
  "policies",
  {
    ...row<PolicyId>(),
    name: text().notNull(),
    credentialId: uuid()
      .$type<CredentialId>()
      .notNull()
      .references(() => credentialDefinitions.id),
    /** The number of its newest version: none is given twice. */
    lastNumber: integer().notNull(),
  },
  (table) => [uniqueIndex("policies_name").on(sql`lower(${table.name})`)],
);
