import { z } from "zod";
import { CELL_DAYS } from "./cell-rows";

/** Encodings that text files come in. */
export const TEXT_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** What separates the cells of a text; where a file gives no reason to prefer one, the first. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How somebody wants a file to be read; null is as it is found out from all of the file. */
export const Reading = z.strictObject({
  encoding: z.enum(TEXT_ENCODINGS).nullable().default(null),
  delimiter: z.enum(DELIMITERS).nullable().default(null),
  /** The line that names the columns. */
  headerLine: z.int().min(1).max(10_000_000).nullable().default(null),
  /** What the days in the cells below credentials are. */
  days: z.enum(CELL_DAYS).nullable().default(null),
});
export type Reading = z.infer<typeof Reading>;

export const AS_FOUND: Reading = {
  ...{ encoding: null, delimiter: null },
  ...{ headerLine: null, days: null },
};
