import type { ImportKind, ImportSettings } from "@/lib/import/import";
import type { InputRow } from "@/lib/import/rows/input-rows";

/** The file for which something is read: awards only need those of the people in it. */
export type BaseFor<Kind extends ImportKind> = {
  readonly rows: readonly InputRow<Kind>[];
  readonly settings: ImportSettings;
};
