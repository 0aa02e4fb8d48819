import { pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { FrameworkId, ImportId } from "@/lib/ids";
import { day, row } from "./columns";
import { frameworks } from "./frameworks";

/** An edition of a framework as its publisher numbers them; in effect until the next one is. */
export const frameworkVersions = pgTable(
  "framework_versions",
  {
    ...row<string>(),
    frameworkId: uuid()
      .$type<FrameworkId>()
      .notNull()
      .references(() => frameworks.id, { onDelete: "cascade" }),
    /** Such as "2.1.0"; null where nobody said. */
    label: text(),
    /** Null for the one that was there first. */
    effectiveFrom: day(),
    /** The name of its file. */
    source: text(),
    importId: uuid().$type<ImportId>(),
  },
  (table) => [
    unique("framework_versions_start")
      .on(table.frameworkId, table.effectiveFrom)
      .nullsNotDistinct(),
  ],
);
