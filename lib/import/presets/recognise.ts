import { fitOf } from "@/lib/import/columns/guess-columns";
import { headerKey } from "@/lib/import/columns/header-key";
import { IMPORT_KINDS, type ImportKind } from "@/lib/import/import";
import type { CellRows } from "@/lib/import/read/cell-rows";
import { columnPerCredential } from "./awards/column-per-credential";
import { openBadges } from "./awards/open-badges";
import { type Preset, templatePreset } from "./preset";
import { PRESETS } from "./presets";

/** A table of the file, as far as it matters for recognising it. */
export type Sheet = {
  readonly name: string;
  readonly headers: readonly string[];
  readonly fromCells?: CellRows;
  readonly badges?: readonly unknown[];
};

export type Recognised = { readonly preset: Preset; readonly sheet: Sheet };

/**
 * What kind of file this is and which of its sheets to read: badges are badges; else the known file of whose headers the
 * most are there, and all of those it needs; else one with a column per credential; else the
 * template that fits best. Null where nothing fits, or, with a kind given, where there is no sheet at all.
 */
export function recognise(sheets: readonly Sheet[], kind: ImportKind | "auto"): Recognised | null {
  const ofBadges = sheets.find(({ badges }) => badges !== undefined);
  if (ofBadges) {
    return kind === "auto" || kind === "awards" ? { preset: openBadges, sheet: ofBadges } : null;
  }
  const [known] = PRESETS.filter((preset) => kind === "auto" || preset.kind === kind)
    .flatMap((preset) => {
      const sheet = sheets.find((candidate) => isOf(preset, candidate));
      return sheet ? [{ preset, sheet }] : [];
    })
    .sort((a, b) => b.preset.headers.length - a.preset.headers.length);
  if (known) return known;
  const made = sheets.find(({ fromCells }) => fromCells !== undefined);
  if (made && (kind === "auto" || kind === "awards")) {
    return { preset: columnPerCredential, sheet: made };
  }
  const fits = sheets
    .filter(({ fromCells }) => fromCells === undefined)
    .flatMap((sheet) =>
      kindsOf(kind).map((own) => ({ own, sheet, fit: fitOf(own, sheet.headers) })),
    )
    .sort((a, b) => b.fit - a.fit);
  const [best] = fits;
  if (!best || (best.fit === 0 && kind === "auto")) return null;
  return { preset: templatePreset(best.own), sheet: best.sheet };
}

function kindsOf(kind: ImportKind | "auto"): readonly ImportKind[] {
  return kind === "auto" ? IMPORT_KINDS : [kind];
}

/** Whether a sheet is one of the files that the preset knows. */
export function isOf(preset: Preset, sheet: Sheet): boolean {
  const headers = new Set(sheet.headers.map(headerKey));
  const has = (name: string) => name.split("|").some((own) => headers.has(headerKey(own)));
  return (
    (preset.sheet === null || preset.sheet === sheet.name) &&
    preset.headers.every(has) &&
    !preset.without.some(has)
  );
}

/** The preset of an import that was recognised before. */
export function presetOf(id: string | null, kind: ImportKind): Preset {
  const known = [...PRESETS, columnPerCredential, openBadges];
  return known.find((preset) => preset.id === id && preset.kind === kind) ?? templatePreset(kind);
}
