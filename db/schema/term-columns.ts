import { boolean, integer } from "drizzle-orm/pg-core";

/** How strictly something is asked: `Terms` of `lib/facts`. */
export function terms() {
  return {
    graceDays: integer().notNull().default(0),
    /** No policy lets anything stand in for what it asks for. */
    regulated: boolean().notNull().default(false),
    renewalWindowDays: integer(),
  };
}
