import { FILE_SIZE_WORDS } from "./limits";

const PACKAGE = "application/vnd.openxmlformats-officedocument";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

/** The kinds of files that are kept, and what each is served as. */
const MEDIA_TYPES = {
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  text: "text/plain; charset=utf-8",
  docx: `${PACKAGE}.wordprocessingml.document`,
  xlsx: `${PACKAGE}.spreadsheetml.sheet`,
  pptx: `${PACKAGE}.presentationml.presentation`,
  odt: `${OPEN_DOCUMENT}.text`,
  ods: `${OPEN_DOCUMENT}.spreadsheet`,
  odp: `${OPEN_DOCUMENT}.presentation`,
} as const;

export type FileKind = keyof typeof MEDIA_TYPES;

/** Those that are ZIP archives inside. */
export const OFFICE_KINDS = ["docx", "xlsx", "pptx", "odt", "ods", "odp"] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

const KIND_OF_ENDING: ReadonlyMap<string, FileKind> = new Map([
  ["pdf", "pdf"],
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["webp", "webp"],
  ["txt", "text"],
  ...OFFICE_KINDS.map((kind) => [kind, kind] as const),
]);

export function mediaTypeOf(kind: FileKind): string {
  return MEDIA_TYPES[kind];
}

/** What a file says it is by the ending of its name; null for what is not kept. */
export function kindOfName(fileName: string): FileKind | null {
  return KIND_OF_ENDING.get(endingOf(fileName)) ?? null;
}

/** In lower case and without the dot; empty where there is none. */
export function endingOf(fileName: string): string {
  return /\.([^./\\\s]{1,10})$/.exec(fileName.trim().toLowerCase())?.[1] ?? "";
}

export function isOfficeKind(kind: FileKind): kind is OfficeKind {
  return OFFICE_KINDS.some((office) => office === kind);
}

/** For the browser's chooser of files. */
export const ACCEPTED = [...KIND_OF_ENDING.keys()].map((ending) => `.${ending}`).join(",");

const OFFICE = OFFICE_KINDS.map((kind) => `.${kind}`).join(", ");

/** What may be sent, in words. */
export const FILE_HINT = `PDF, PNG, JPEG, WebP, plain text (.txt in UTF-8) or an Office document without macros (${OFFICE}), up to ${FILE_SIZE_WORDS}.`;
