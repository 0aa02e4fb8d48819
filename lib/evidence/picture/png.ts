import { join, letters } from "./join";

const SIGNATURE_LENGTH = 8;
/** Length, name and check sum of a chunk (PNG, third edition, 5.3). */
const AROUND = 12;
/** Camera data, texts and the time of the last change. */
const METADATA = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"];
/** A badge that was baked into its picture stays in it (Open Badges Baking). */
const BADGE = /^openbadge(?:s|credential)\0/;

/** Null where its chunks do not lead to its end; what comes behind that is left out. */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE_LENGTH)];
  for (let at = SIGNATURE_LENGTH; at + AROUND <= bytes.length; ) {
    const end = at + AROUND + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = letters(bytes, at + 4, at + 8);
    const isFirst = at === SIGNATURE_LENGTH;
    if (isFirst !== (name === "IHDR")) return null;
    if (!METADATA.includes(name) || isBadge(bytes, at)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return join(kept);
    at = end;
  }
  return null;
}

const LONGEST_KEYWORD = 80;

function isBadge(bytes: Uint8Array, chunk: number): boolean {
  return BADGE.test(letters(bytes, chunk + 8, chunk + 8 + LONGEST_KEYWORD));
}
