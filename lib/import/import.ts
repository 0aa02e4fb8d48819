import { z } from "zod";
import { AS_FOUND, Reading } from "./read/reading";

/** What a file holds. */
export const IMPORT_KINDS = ["people", "awards", "roles", "requirements", "catalogue"] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** draft: may still be changed · committed · undone: taken back, but for what was changed since · discarded: never written. */
export const IMPORT_STATES = ["draft", "committed", "undone", "discarded"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ROW_OUTCOMES = ["create", "update", "unchanged", "reject", "undecided"] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export type ImportCounts = Readonly<Record<RowOutcome, number>>;

/**
 * What is to be said about a row, where, and the way out. An `error` keeps the row from being
 * written, a `note` only says what else will happen. `value` is cut to 80 characters.
 */
export type RowProblem = {
  readonly code: string;
  readonly severity: "error" | "note";
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
};

/** Template column → the file's header. A template column that the file lacks is absent. */
export const ColumnMap = z.record(z.string().max(64), z.string().max(200));
export type ColumnMap = z.infer<typeof ColumnMap>;

/** What a new version is called and when it takes effect; null: as the file says, else today. */
export const VersionSettings = z.strictObject({
  label: z.string().trim().min(1).max(100).nullable().default(null),
  effectiveFrom: z.iso.date().nullable().default(null),
});

/** What somebody decided about the file: how it is read, columns, the order of dates, and names once for all rows. */
export const ImportSettings = z.object({
  /** Which known kind of file it is, where it was recognised. */
  preset: z.string().max(64).nullable().default(null),
  sheet: z.string().max(200).nullable().default(null),
  reading: Reading.default(AS_FOUND),
  /** What awards say that they come from: files of one source speak with one voice. */
  source: z.string().trim().min(1).max(200).nullable().default(null),
  columns: ColumnMap.default({}),
  /** Template column → one value for all rows, for what the file leaves unsaid. */
  fixed: ColumnMap.default({}),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).nullable().default(null),
  /** By what the file says, or "*" for all others: an existing id, "create", or "leave-out". */
  people: z.record(z.string(), z.string()).default({}),
  /** Likewise; "create:badge" and the like say of which kind. */
  credentials: z.record(z.string(), z.string()).default({}),
  /** Of a new version: by what the file calls it, the id of what it was before, "create", or "leave-out". */
  competencies: z.record(z.string(), z.string()).default({}),
  roles: z.record(z.string(), z.string()).default({}),
  /** That the file is a new version of what is known: what it lacks is withdrawn. */
  version: VersionSettings.nullable().default(null),
});
export type ImportSettings = z.infer<typeof ImportSettings>;
