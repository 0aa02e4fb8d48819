import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Assessor, Facet } from "@/lib/facts";
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
    /** Null where it is about all of the competency. */
    facet: text().$type<Facet>(),
    assessedBy: text().notNull(),
    assessedOn: day().notNull(),
    expiresOn: day(),
    proof: text().$type<Proof>().notNull(),
    note: text(),
  },
  (table) => [
    unique("assessments_day")
      .on(table.personId, table.competencyId, table.assessor, table.facet, table.assessedOn)
      .nullsNotDistinct(),
    index("assessments_competency").on(table.competencyId),
  ],
);
