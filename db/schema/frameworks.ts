import { pgTable, text } from "drizzle-orm/pg-core";
import type { FrameworkId } from "@/lib/ids";
import { row } from "./columns";

/** A named set of competencies with its licence, shown wherever the licence asks for it. */
export const frameworks = pgTable("frameworks", {
  ...row<FrameworkId>(),
  name: text().notNull().unique(),
  publisher: text(),
  licence: text(),
  attribution: text(),
  url: text(),
});
