import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AwardId, EvidenceId } from "@/lib/ids";
import { awards } from "./awards";
import { bytes, day, row } from "./columns";

/** A file or a link that supports an award. */
export const evidence = pgTable(
  "evidence",
  {
    ...row<EvidenceId>(),
    awardId: uuid()
      .$type<AwardId>()
      .notNull()
      .references(() => awards.id, { onDelete: "cascade" }),
    kind: text().$type<"file" | "link">().notNull(),
    title: text().notNull(),
    url: text(),
    fileName: text(),
    mediaType: text(),
    /** Bytes. */
    size: integer(),
    /** SHA-256 of the file, in hex. */
    hash: text(),
    note: text(),
    addedBy: text().notNull(),
    addedOn: day().notNull(),
  },
  (table) => [index("evidence_award").on(table.awardId)],
);

/** The file itself, beside its row so that lists and the log stay light. */
export const evidenceFiles = pgTable("evidence_files", {
  evidenceId: uuid()
    .$type<EvidenceId>()
    .primaryKey()
    .references(() => evidence.id, { onDelete: "cascade" }),
  content: bytes().notNull(),
});
