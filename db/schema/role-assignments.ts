import { index, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { PersonId, RoleId } from "@/lib/ids";
import { day, row } from "./columns";
import { people } from "./people";
import { roles } from "./roles";

/** First and last day counted. A person may hold several roles at once. */
export const roleAssignments = pgTable(
  "role_assignments",
  {
    ...row<string>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    roleId: uuid()
      .$type<RoleId>()
      .notNull()
      .references(() => roles.id),
    startsOn: day().notNull(),
    endsOn: day(),
  },
  (table) => [
    unique("role_assignments_start").on(table.personId, table.roleId, table.startsOn),
    index("role_assignments_role").on(table.roleId),
  ],
);
