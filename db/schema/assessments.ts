import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Assessor } from "@/lib/facts";
import type { AssessmentId, CompetencyId, PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { day, row } from "./columns";
import { competencies } from "./competencies";
import { people } from "./people";

/** "On this day, this assessor found this person at this level." None overwrites another. */
export const assessments = pgTable(
  "assessments",
  {
    ...row<AssessmentId>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    competencyId: uuid()
      .$type<CompetencyId>()
      .notNull()
      .references(() => competencies.id),
    level: integer().notNull(),
    assessor: text().$type<Assessor>().notNull(),
    assessedBy: text().notNull(),
    assessedOn: day().notNull(),
    expiresOn: day(),
    proof: text().$type<Proof>().notNull(),
    note: text(),
  },
  (table) => [
    unique("assessments_day").on(
      table.personId,
      table.competencyId,
      table.assessor,
      table.assessedOn,
    ),
    index("assessments_competency").on(table.competencyId),
  ],
);
