import type { OfficeKind } from "./file-type";

/** What an archive says of itself: names in lower case, and what its first parts declare. */
export type Package = {
  readonly names: readonly string[];
  /** Of an Office Open XML package: the types that it declares (ECMA-376, part 2). */
  readonly contentTypes: readonly string[];
  /** Of an OpenDocument package: what its part `mimetype` holds (OpenDocument 1.3, part 2). */
  readonly mimetype: string;
  /** Whether a part is a compound file: what macros and embedded objects are kept in, whatever its name. */
  readonly hasObjects: boolean;
};

const MAIN_PARTS: readonly (readonly [type: RegExp, kind: OfficeKind])[] = [
  [/\.wordprocessingml\.document\.main\+xml$/i, "docx"],
  [/\.spreadsheetml\.sheet\.main\+xml$/i, "xlsx"],
  [/\.presentationml\.(?:presentation|slideshow)\.main\+xml$/i, "pptx"],
];

const OPEN_DOCUMENTS: ReadonlyMap<string, OfficeKind> = new Map([
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
]);

/** Macros, their old form in sheets, controls that run, and the folders in which OpenDocument keeps scripts. */
const PROGRAMS = /vbaproject|vbadata|macrosheets\/|(?:^|\/)activex\/|^(?:basic|scripts)\//i;
const PROGRAM_TYPES = /macroenabled|vbaproject|macrosheet|activex/i;

/** Which Office document an archive is; `macros` where a program is in it, null for any other archive. */
export function officeKindOf({
  names,
  contentTypes,
  mimetype,
  hasObjects,
}: Package): OfficeKind | "macros" | null {
  if (hasObjects) return "macros";
  if (names.some((name) => PROGRAMS.test(name))) return "macros";
  if (contentTypes.some((type) => PROGRAM_TYPES.test(type))) return "macros";
  const open = OPEN_DOCUMENTS.get(mimetype.trim());
  if (open) return names.includes("content.xml") ? open : null;
  const main = MAIN_PARTS.find(([type]) => contentTypes.some((declared) => type.test(declared)));
  return main?.[1] ?? null;
}
