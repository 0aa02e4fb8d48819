import { join, letters } from "./join";

/** "RIFF", the length of what follows, "WEBP". */
const HEADER = 12;
const METADATA = ["EXIF", "XMP "];
/** The bits of the extended header that announce them (WebP Container Specification). */
const ANNOUNCED = 0x08 | 0x04;

/** Null where its chunks do not fill the file; what comes behind the last is left out. */
export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) return null;
  const fileEnd = view.getUint32(4, true) + 8;
  if (fileEnd > bytes.length || fileEnd <= HEADER) return null;
  const kept: Uint8Array[] = [];
  for (let at = HEADER; at < fileEnd; ) {
    if (at + 8 > fileEnd) return null;
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > fileEnd) return null;
    const name = letters(bytes, at, at + 4);
    const chunk = bytes.slice(at, Math.min(end, fileEnd));
    if (name === "VP8X" && length > 0) chunk.set([(chunk[8] ?? 0) & ~ANNOUNCED], 8);
    if (!METADATA.includes(name)) kept.push(chunk);
    at = end;
  }
  const joined = join([bytes.slice(0, HEADER), ...kept]);
  new DataView(joined.buffer).setUint32(4, joined.length - 8, true);
  return joined;
}
