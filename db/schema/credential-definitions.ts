import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CredentialKind, TestMode, Validity } from "@/lib/credential/definition";
import type { BatchId, CredentialId, IssuerId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { batches } from "./batches";
import { day, row } from "./columns";
import { issuers } from "./issuers";

/** What can be earned. Facets that nobody has looked up are null, never guessed. */
export const credentialDefinitions = pgTable(
  "credential_definitions",
  {
    ...row<CredentialId>(),
    code: text(),
    name: text().notNull(),
    issuerId: uuid()
      .$type<IssuerId>()
      .references(() => issuers.id),
    kind: text().$type<CredentialKind>().notNull(),
    /** Whether awards end: after `validityMonths`, never, or nobody has looked it up. */
    validity: text().$type<Validity>().notNull().default("unknown"),
    validityMonths: integer(),
    renewalWindowDays: integer(),
    /** What it is for, in a sentence or two. */
    purpose: text(),
    hours: numeric({ mode: "number" }),
    price: numeric({ mode: "number" }),
    currency: text(),
    delivery: text(),
    assessment: text(),
    testMode: text().$type<TestMode>(),
    tier: text(),
    recognition: text(),
    /** What it counts towards a degree or a larger certificate. */
    credits: numeric({ mode: "number" }),
    /** What it is said to be worth to who holds it. */
    valueNote: text(),
    specialtyOf: uuid()
      .$type<CredentialId>()
      .references((): AnyPgColumn => credentialDefinitions.id),
    stack: jsonb().$type<Rule>(),
    prerequisites: jsonb().$type<Rule>(),
    url: text(),
    /** Where the facets were read, and when. */
    source: text(),
    checkedOn: day(),
    /** What this turned out to be, and the act that says so: the row is on record only. */
    mergedInto: uuid()
      .$type<CredentialId>()
      .references((): AnyPgColumn => credentialDefinitions.id),
    mergedBy: uuid()
      .$type<BatchId>()
      .references(() => batches.id),
  },
  (table) => [
    uniqueIndex("credential_definitions_name").on(sql`lower(${table.name})`),
    uniqueIndex("credential_definitions_code").on(sql`lower(${table.code})`),
  ],
);
