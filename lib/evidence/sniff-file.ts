import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";
import type { FileProblemCode } from "./file-problem";
import { endingOf, type FileKind, isOfficeKind, kindOfName } from "./file-type";
import { EVIDENCE_LIMITS } from "./limits";

/** What the first bytes say; an archive may be an Office document, which its parts tell. */
type Content = "pdf" | "png" | "jpeg" | "webp" | "archive" | "text";

/** First bytes; a dot stands for any. */
const SIGNATURES: readonly (readonly [start: string, content: Content])[] = [
  ["%PDF-", "pdf"],
  ["\x89PNG\r\n\x1A\n", "png"],
  ["\xFF\xD8\xFF", "jpeg"],
  ["RIFF....WEBP", "webp"],
  ["PK\x03\x04", "archive"],
];

/**
 * What kind of file this is: the ending of its name and its first bytes have to agree, and what a browser
 * or a computer would run is none. An archive's kind is what it says; its parts have still to be looked at.
 */
export function sniffFile(bytes: Uint8Array, fileName: string): Result<FileKind, FileProblemCode> {
  if (bytes.length === 0) return fail("file-empty");
  if (bytes.length > EVIDENCE_LIMITS.fileBytes) return fail("file-too-large");
  const kind = kindOfName(fileName);
  if (MACRO_ENDING.test(endingOf(fileName))) return fail("file-macros");
  if (kind === null) return fail("file-type");
  return contentOf(bytes) === contentFor(kind) ? ok(kind) : fail("file-mismatch");
}

const MACRO_ENDING = /^(?:do[ct]m|xl[sta]m|p[op]tm|pp[sa]m)$/;

function contentFor(kind: FileKind): Content {
  return isOfficeKind(kind) ? "archive" : kind;
}

function contentOf(bytes: Uint8Array): Content | null {
  const found = SIGNATURES.find(([start]) =>
    [...start].every((letter, at) => letter === "." || letter.charCodeAt(0) === bytes[at]),
  );
  return found ? found[1] : textContent(bytes);
}

/** What a browser takes for a page or a drawing, and what a shell or a word processor takes for its own. */
const NO_PLAIN_TEXT = /^\s*(?:<[a-z!?/]|#!|\{\\rtf|%PDF|%!PS)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x08\x0B\x0E-\x1F\x7F]/;

function textContent(bytes: Uint8Array): Content | null {
  const text = decodeUtf8(bytes);
  return text === null || NO_PLAIN_TEXT.test(text) || CONTROLS.test(text) ? null : "text";
}
