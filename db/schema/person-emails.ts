import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { PersonId } from "@/lib/ids";
import { row } from "./columns";
import { people } from "./people";

/** One person has many addresses; an address belongs to one person. */
export const personEmails = pgTable(
  "person_emails",
  {
    ...row<string>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** In lower case. */
    email: text().notNull().unique(),
    isPrimary: boolean().notNull().default(false),
  },
  (table) => [index("person_emails_person").on(table.personId)],
);
