import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { PolicyId, PolicyVersionId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { day, row } from "./columns";
import { policies } from "./policies";

/** First and last day counted; versions of one policy do not overlap (exclusion constraint). */
export const policyVersions = pgTable(
  "policy_versions",
  {
    ...row<PolicyVersionId>(),
    policyId: uuid()
      .$type<PolicyId>()
      .notNull()
      .references(() => policies.id, { onDelete: "cascade" }),
    /** "v3": counted from 1, in the order of writing. */
    number: integer().notNull(),
    effectiveFrom: day().notNull(),
    effectiveUntil: day(),
    stack: jsonb().$type<Rule>().notNull(),
    /** Why it is thought sufficient, and by whom. */
    reason: text().notNull(),
    approvedBy: text().notNull(),
  },
  (table) => [
    unique("policy_versions_start").on(table.policyId, table.effectiveFrom),
    unique("policy_versions_number").on(table.policyId, table.number),
  ],
);
