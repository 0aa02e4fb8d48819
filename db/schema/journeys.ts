import { index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { JourneyId, PersonId, TeamId, UserId } from "@/lib/ids";
import type { JourneyLimits } from "@/lib/journey/draft-journey";
import type { Goal } from "@/lib/journey/goal";
import type { JourneyAnswer } from "@/lib/journey/planner/plan-reachable";
import type { Objective } from "@/lib/journey/planner/question";
import type { Proof } from "@/lib/proof";
import { day, row } from "./columns";
import { teams } from "./teams";

/** What people of a team are to reach by a day, within limits; a draft until one of its plans is taken. */
export const journeys = pgTable(
  "journeys",
  {
    ...row<JourneyId>(),
    name: text().notNull(),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id),
    purpose: text(),
    /** Who has a part in it; empty for everybody in the team on the last day. */
    personIds: uuid().array().$type<PersonId[]>().notNull().default([]),
    goal: jsonb().$type<Goal>().notNull(),
    limits: jsonb().$type<JourneyLimits>().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    proof: text().$type<Proof>().notNull(),
    /** Which of its plans was taken; null for a draft. */
    taken: text().$type<Objective>(),
    /** What came of it, in the words of whoever plans journeys; written down once it is over. */
    outcome: text(),
    madeBy: text().notNull(),
    createdBy: uuid().$type<UserId>(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("journeys_team").on(table.teamId)],
);

/** What the planner found, beside its journey: it can be found again, and tells of everybody who has a part. */
export const journeyAnswers = pgTable("journey_answers", {
  journeyId: uuid()
    .$type<JourneyId>()
    .primaryKey()
    .references(() => journeys.id, { onDelete: "cascade" }),
  answer: jsonb().$type<JourneyAnswer>().notNull(),
  foundAt: timestamp({ withTimezone: true }).notNull(),
});
