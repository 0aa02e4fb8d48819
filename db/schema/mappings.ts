import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import { row } from "./columns";
import { competencies } from "./competencies";
import { credentialDefinitions } from "./credential-definitions";

/** A credential shows a competency at a level; `note` says whose judgement that is. */
export const mappings = pgTable(
  "mappings",
  {
    ...row<string>(),
    credentialId: uuid()
      .$type<CredentialId>()
      .notNull()
      .references(() => credentialDefinitions.id, { onDelete: "cascade" }),
    competencyId: uuid()
      .$type<CompetencyId>()
      .notNull()
      .references(() => competencies.id),
    level: integer().notNull(),
    note: text(),
  },
  (table) => [
    unique("mappings_pair").on(table.credentialId, table.competencyId),
    index("mappings_competency").on(table.competencyId),
  ],
);
