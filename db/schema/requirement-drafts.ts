import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { RequirementDraftId, RoleId, TeamId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { row } from "./columns";
import { terms } from "./term-columns";

/**
 * What is proposed to be asked. A table of its own, so that nothing that reads versions or minimums can
 * measure anybody by it.
 */
export const requirementDrafts = pgTable(
  "requirement_drafts",
  {
    ...row<RequirementDraftId>(),
    name: text().notNull(),
    regime: text(),
    clause: text(),
    description: text(),
    rule: jsonb().$type<Rule>().notNull(),
    scopeTeamIds: uuid().array().$type<TeamId[]>().notNull().default([]),
    scopeRoleIds: uuid().array().$type<RoleId[]>().notNull().default([]),
    ...terms(),
    /** For what becomes the minimum of a team: how many. Null for a requirement. */
    minimum: integer(),
    /** The pack that it came with. */
    pack: text().notNull(),
  },
  (table) => [uniqueIndex("requirement_drafts_name").on(sql`lower(${table.name})`)],
);
