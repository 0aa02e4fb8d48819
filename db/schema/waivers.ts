import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { PersonId, RequirementId, WaiverId } from "@/lib/ids";
import { day, row } from "./columns";
import { people } from "./people";
import { requirements } from "./requirements";

/** Dated, reasoned permission to go without; who gave it is in `approvedBy` and in the audit log. */
export const waivers = pgTable(
  "waivers",
  {
    ...row<WaiverId>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    requirementId: uuid()
      .$type<RequirementId>()
      .notNull()
      .references(() => requirements.id),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    reason: text().notNull(),
    approvedBy: text().notNull(),
  },
  (table) => [index("waivers_person").on(table.personId)],
);
