import { type AnyPgColumn, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { BatchId, PersonId } from "@/lib/ids";
import type { Employment } from "@/lib/person/add-person";
import { batches } from "./batches";
import { day, row } from "./columns";

export const people = pgTable("people", {
  ...row<PersonId>(),
  /** The organisation's own number for the person. */
  externalId: text().unique(),
  name: text().notNull(),
  employment: text().$type<Employment>().notNull().default("employee"),
  joinedOn: day(),
  leftOn: day(),
  managerId: uuid()
    .$type<PersonId>()
    .references((): AnyPgColumn => people.id),
  /** In which ways of delivery they prefer to learn; empty where they do not say. */
  preferredDeliveries: text().array().notNull().default([]),
  /** Who this turned out to be, and the act that says so: the row is on record only. */
  mergedInto: uuid()
    .$type<PersonId>()
    .references((): AnyPgColumn => people.id, { onDelete: "cascade" }),
  mergedBy: uuid()
    .$type<BatchId>()
    .references(() => batches.id),
});
