import type { TextEncoding } from "./reading";

export type FoundEncoding = { readonly encoding: TextEncoding; readonly damaged: boolean };

/**
 * The encoding of a text file, found over all of it: by its byte order mark, else by UTF-16's
 * zero bytes, else UTF-8 where it is valid. What is not valid UTF-8 is Windows-1252, the code page
 * of western Excel; unless it holds more valid UTF-8 sequences than broken ones: then it is UTF-8
 * with damage, and decoding puts U+FFFD where the damage is. One that somebody has `chosen` is taken.
 */
export function detectEncoding(
  bytes: Uint8Array,
  chosen: TextEncoding | null = null,
): FoundEncoding {
  if (chosen !== null) {
    return { encoding: chosen, damaged: chosen === "utf-8" && !isUtf8(bytes) };
  }
  const encoding = encodingOfMark(bytes) ?? utf16WithoutMark(bytes);
  if (encoding !== null && encoding !== "utf-8") return { encoding, damaged: false };
  if (isUtf8(bytes)) return { encoding: "utf-8", damaged: false };
  return encoding === "utf-8" || mostlyUtf8(bytes)
    ? { encoding: "utf-8", damaged: true }
    : { encoding: "windows-1252", damaged: false };
}

function encodingOfMark([first, second, third]: Uint8Array): TextEncoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

const SAMPLE = 4096;

/** Latin text in UTF-16 has a zero in every second byte. */
function utf16WithoutMark(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < many / 8) return "utf-16le";
  if (even > many && odd < many / 8) return "utf-16be";
  return null;
}

const PIECE = 65_536;

/** Piece by piece, so that checking a large file does not make a large string. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    // The decoder has no other way to say that the bytes are not UTF-8.
    return false;
  }
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 1) valid++;
    if (length === 0) broken++;
    at += Math.max(length, 1);
  }
  return valid > broken;
}

/** 1 for ASCII, 2-4 for a lead byte with all its followers, 0 for anything else. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
