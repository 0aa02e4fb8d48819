import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { PersonId } from "@/lib/ids";
import { row } from "./columns";
import { people } from "./people";

/** A spelling of a name or a foreign id that somebody once said means this person. */
export const personAliases = pgTable(
  "person_aliases",
  {
    ...row<string>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    alias: text().notNull(),
    /** As names are compared: see lib/import. */
    normalised: text().notNull().unique(),
  },
  (table) => [index("person_aliases_person").on(table.personId)],
);
