import { boolean, index, integer, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AwardId, CredentialId, JourneyId, JourneyStepId, PersonId } from "@/lib/ids";
import type { Activity } from "@/lib/journey/step";
import type { Proof } from "@/lib/proof";
import { awards } from "./awards";
import { day, row } from "./columns";
import { credentialDefinitions } from "./credential-definitions";
import { journeys } from "./journeys";
import { people } from "./people";

/**
 * Somebody is to earn something, or to have an award of theirs looked at. Whether it is done is nowhere
 * written down: their awards say so.
 */
export const journeySteps = pgTable(
  "journey_steps",
  {
    ...row<JourneyStepId>(),
    /** Null for what somebody plans by themselves. */
    journeyId: uuid()
      .$type<JourneyId>()
      .references(() => journeys.id, { onDelete: "cascade" }),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    credentialId: uuid()
      .$type<CredentialId>()
      .notNull()
      .references(() => credentialDefinitions.id),
    /** The award that is to be looked at; null where one is to be earned. */
    awardId: uuid()
      .$type<AwardId>()
      .references(() => awards.id, { onDelete: "cascade" }),
    /** How strongly that is to be proved; null where one is to be earned. */
    proof: text().$type<Proof>(),
    startsOn: day().notNull(),
    finishesOn: day().notNull(),
    /** What they have of it ends on this day, so that only what lasts longer is what was planned; null where they have nothing. */
    renews: day(),
    /** In cents of `currency`; null where nobody knows. */
    price: integer(),
    currency: text(),
    hours: numeric({ mode: "number" }),
    /** Reckoned with, since nobody has looked it up. */
    isPriceAssumed: boolean().notNull().default(false),
    isHoursAssumed: boolean().notNull().default(false),
    note: text(),
    /** What kind of work it is, and where to learn. */
    activity: text().$type<Activity>(),
    link: text(),
    /** Of their own wish: nobody asked for it. */
    isInterest: boolean().notNull().default(false),
  },
  (table) => [
    index("journey_steps_person").on(table.personId),
    index("journey_steps_journey").on(table.journeyId),
  ],
);
