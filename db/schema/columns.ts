import { sql } from "drizzle-orm";
import { customType, integer, uuid } from "drizzle-orm/pg-core";
import { type Day, formatDay, parseIsoDay } from "@/lib/calendar";

/** `date` in SQL, a whole number of days in code. */
export const day = customType<{ data: Day; driverData: string }>({
  dataType: () => "date",
  toDriver: formatDay,
  fromDriver: (text) => {
    const parsed = parseIsoDay(text);
    if (parsed === null) throw new Error(`The database holds a day that is none: ${text}`);
    return parsed;
  },
});

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

/** What every audited row has: an id, and a version that each update raises (a trigger does). */
export const row = <Id extends string>() => ({
  id: uuid().$type<Id>().primaryKey().default(sql`gen_random_uuid()`),
  version: integer().notNull().default(1),
});
