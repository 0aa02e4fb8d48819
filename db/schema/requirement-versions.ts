import { jsonb, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { RequirementId, RoleId, TeamId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { day, row } from "./columns";
import { requirements } from "./requirements";
import { terms } from "./term-columns";

/** First and last day counted; versions of one requirement do not overlap (exclusion constraint). */
export const requirementVersions = pgTable(
  "requirement_versions",
  {
    ...row<string>(),
    requirementId: uuid()
      .$type<RequirementId>()
      .notNull()
      .references(() => requirements.id, { onDelete: "cascade" }),
    effectiveFrom: day().notNull(),
    effectiveUntil: day(),
    /** Any of these teams (with all below them) and any of these roles; empty asks nothing. */
    scopeTeamIds: uuid().array().$type<TeamId[]>().notNull().default([]),
    scopeRoleIds: uuid().array().$type<RoleId[]>().notNull().default([]),
    rule: jsonb().$type<Rule>().notNull(),
    ...terms(),
  },
  (table) => [unique("requirement_versions_start").on(table.requirementId, table.effectiveFrom)],
);
