import type { RecordTable } from "@/lib/import/read/json/record-tables";
import type { RawSheet } from "@/lib/import/read/raw-sheet";

/** Puts together what a workbook that it knows says in several sheets; null for any other. */
export type BookReader = (sheets: readonly RawSheet[]) => RecordTable | null;
