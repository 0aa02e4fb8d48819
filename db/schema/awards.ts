import { sql } from "drizzle-orm";
import { index, numeric, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { AwardState } from "@/lib/facts";
import type { AwardId, CredentialId, ImportId, PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { day, row } from "./columns";
import { credentialDefinitions } from "./credential-definitions";
import { people } from "./people";

/** One person's holding of a credential. A renewal is a new award; the old one stays. */
export const awards = pgTable(
  "awards",
  {
    ...row<AwardId>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    credentialId: uuid()
      .$type<CredentialId>()
      .notNull()
      .references(() => credentialDefinitions.id),
    state: text().$type<AwardState>().notNull().default("earned"),
    issuedOn: day().notNull(),
    /** How exactly the day was said; null for to the day. A month's first day stands for it. */
    issuedPrecision: text().$type<"month">(),
    /** The last day that still counts. */
    expiresOn: day(),
    /** Likewise; a month's last day stands for it. */
    expiresPrecision: text().$type<"month">(),
    /** From this day on it does not count. */
    revokedOn: day(),
    /** How many hours of learning it stands for. */
    hours: numeric({ mode: "number" }),
    number: text(),
    url: text(),
    proof: text().$type<Proof>().notNull(),
    /** Where it came from: a file's name, or "by hand". */
    source: text().notNull(),
    importId: uuid().$type<ImportId>(),
  },
  (table) => [
    unique("awards_issue").on(table.personId, table.credentialId, table.issuedOn),
    index("awards_credential").on(table.credentialId),
    index("awards_import").on(table.importId),
    // Few are, and forecasts ask who has any.
    index("awards_in_progress").on(table.personId).where(sql`state = 'in-progress'`),
  ],
);
