import { inflateSync } from "node:zlib";
import { type BadgeFault, badgeFault } from "@/lib/badge/read/badge-problem";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";
import { isChunkSound, type PngChunk, pngChunks } from "./png-chunks";

/**
 * The texts that were baked into a PNG picture (Open Badges 2.0 and 3.0), in
 * their order. Only those chunks are looked into: what is wrong with the picture itself is no matter
 * here, but it has to end where it says, with nothing hidden behind.
 */
export function readPng(bytes: Buffer): Result<string[], BadgeFault> {
  const texts: string[] = [];
  for (const chunk of pngChunks(bytes)) {
    const { type, end } = chunk;
    if (type === "IEND") return isBlank(bytes.subarray(end)) ? ok(texts) : withMore();
    const text = readChunk(chunk);
    if (!text.ok) return text;
    if (text.value !== null) texts.push(text.value);
  }
  return damaged();
}

/** Some programs pad the file. */
function isBlank(rest: Buffer): boolean {
  return rest.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20);
}

const KEYWORDS = new Set(["openbadges", "openbadgecredential"]);
const LONGEST_KEYWORD = 79;

/** The badge of a text chunk (PNG: `tEXt` and `iTXt`); null for every other chunk. */
function readChunk(chunk: PngChunk): Result<string | null, BadgeFault> {
  const { type, data } = chunk;
  if (type !== "tEXt" && type !== "iTXt") return ok(null);
  const keyword = untilZero(data.subarray(0, LONGEST_KEYWORD + 1));
  if (keyword === null || !KEYWORDS.has(keyword)) return ok(null);
  if (!isChunkSound(chunk)) return damaged();
  const text = data.subarray(keyword.length + 1);
  return type === "tEXt" ? ok(text.toString("latin1")) : readInternational(text);
}

function untilZero(bytes: Buffer): string | null {
  const zero = bytes.indexOf(0);
  return zero < 0 ? null : bytes.toString("latin1", 0, zero);
}

/** Compression flag and method, language and translated keyword, and then the text in UTF-8. */
function readInternational(data: Buffer): Result<string, BadgeFault> {
  const language = untilZero(data.subarray(2));
  const translated = language === null ? null : untilZero(data.subarray(3 + language.length));
  if (language === null || translated === null) return damaged();
  const text = data.subarray(4 + language.length + translated.length);
  return data[0] === 0 ? decode(text) : inflate(text);
}

/** The specifications forbid to compress badges; some programs do it nevertheless. */
function inflate(packed: Buffer): Result<string, BadgeFault> {
  try {
    return decode(inflateSync(packed, { maxOutputLength: BADGE_LIMITS.documentBytes }));
  } catch (error) {
    const isBomb = error instanceof RangeError;
    if (isBomb)
      return fail(badgeFault("badge-packed-too-large", BADGE_LIMITS.documentBytes / 1024));
    // Beside the limit, inflating throws nothing but "this is not zlib".
    return damaged();
  }
}

function decode(bytes: Buffer): Result<string, BadgeFault> {
  const text = decodeUtf8(bytes);
  return text === null ? fail(badgeFault("not-utf8")) : ok(text);
}

function damaged(): Result<never, BadgeFault> {
  return fail(badgeFault("picture-damaged"));
}

function withMore(): Result<never, BadgeFault> {
  return fail(badgeFault("picture-with-more"));
}
