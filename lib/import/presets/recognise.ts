import { fitOf } from "@/lib/import/columns/guess-columns";
import { headerKey } from "@/lib/import/columns/header-key";
import { IMPORT_KINDS, type ImportKind } from "@/lib/import/import";
import { dod8140 } from "./dod-8140";
import { msPartnerTrainings } from "./ms-partner-trainings";
import { type Preset, templatePreset } from "./preset";
import { ukCapabilityRoles } from "./uk-capability-roles";
import { ukCapabilitySkills } from "./uk-capability-skills";

const KNOWN: readonly Preset[] = [
  ukCapabilityRoles,
  ukCapabilitySkills,
  dod8140,
  msPartnerTrainings,
];

/** A table of the file, as far as it matters for recognising it. */
export type Sheet = { readonly name: string; readonly headers: readonly string[] };

export type Recognised = { readonly preset: Preset; readonly sheet: Sheet };

/**
 * What kind of file this is and which of its sheets to read: a known file where all of its headers
 * are there, else the template that fits best. Null where nothing fits, or, with a kind given, where
 * there is no sheet at all.
 */
export function recognise(sheets: readonly Sheet[], kind: ImportKind | "auto"): Recognised | null {
  const known = KNOWN.filter((preset) => kind === "auto" || preset.kind === kind);
  for (const preset of known) {
    const sheet = sheets.find((candidate) => isOf(preset, candidate));
    if (sheet) return { preset, sheet };
  }
  const fits = sheets
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

function isOf(preset: Preset, sheet: Sheet): boolean {
  const headers = new Set(sheet.headers.map(headerKey));
  return (
    (preset.sheet === null || preset.sheet === sheet.name) &&
    preset.headers.every((header) => headers.has(headerKey(header)))
  );
}

/** The preset of an import that was recognised before. */
export function presetOf(id: string | null, kind: ImportKind): Preset {
  return KNOWN.find((preset) => preset.id === id && preset.kind === kind) ?? templatePreset(kind);
}
