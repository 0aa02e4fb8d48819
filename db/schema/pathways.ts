import { sql } from "drizzle-orm";
import { jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CredentialId, PathwayId } from "@/lib/ids";
import type { PathwayPart } from "@/lib/pathway/part";
import { day, row } from "./columns";
import { credentialDefinitions } from "./credential-definitions";

/** A way to something that many can go. Who goes it says the goal of a journey. */
export const pathways = pgTable(
  "pathways",
  {
    ...row<PathwayId>(),
    name: text().notNull(),
    /** What the organisation wants of it. */
    goal: text().notNull(),
    /** The larger credential to which it leads. */
    credentialId: uuid()
      .$type<CredentialId>()
      .references(() => credentialDefinitions.id),
    /** In the order in which they stand. */
    parts: jsonb().$type<readonly PathwayPart[]>().notNull(),
    /** The last day on which it may be planned for somebody; null while it is offered. */
    endsOn: day(),
  },
  (table) => [uniqueIndex("pathways_name").on(sql`lower(${table.name})`)],
);
