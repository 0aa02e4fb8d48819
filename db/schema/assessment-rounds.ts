import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Assessor } from "@/lib/facts";
import type { AssessmentRoundId, CompetencyId, TeamId } from "@/lib/ids";
import { day, row } from "./columns";
import { teams } from "./teams";

/** Who is to say by when how well the people of a team can do what. What they said are assessments, and nothing here. */
export const assessmentRounds = pgTable(
  "assessment_rounds",
  {
    ...row<AssessmentRoundId>(),
    name: text().notNull(),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id),
    /** Empty for what the roles of each person ask for. */
    competencyIds: uuid().array().$type<CompetencyId[]>().notNull().default([]),
    assessors: text().array().$type<Assessor[]>().notNull(),
    opensOn: day().notNull(),
    /** The last day in time; what is said later is late, and still counts as said. */
    dueOn: day().notNull(),
    note: text(),
    /** The last day on which it was open; null while nobody has closed it. */
    closedOn: day(),
    madeBy: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("assessment_rounds_team").on(table.teamId)],
);
