import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { CredentialId } from "@/lib/ids";
import { row } from "./columns";
import { credentialDefinitions } from "./credential-definitions";

/** Another spelling, a former name, an abbreviation; also what imports were once told. */
export const credentialAliases = pgTable(
  "credential_aliases",
  {
    ...row<string>(),
    credentialId: uuid()
      .$type<CredentialId>()
      .notNull()
      .references(() => credentialDefinitions.id, { onDelete: "cascade" }),
    alias: text().notNull(),
    /** As names are compared: see lib/import. */
    normalised: text().notNull().unique(),
  },
  (table) => [index("credential_aliases_credential").on(table.credentialId)],
);
