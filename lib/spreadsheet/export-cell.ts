import type { Day } from "@/lib/calendar";

/** A cell to write. Text is guarded, a number stays one that can be added up, null is empty. */
export type ExportCell = string | number | null | { readonly day: Day };
