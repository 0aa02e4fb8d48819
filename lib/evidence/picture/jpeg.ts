import { join, letters } from "./join";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Exif and XMP; Photoshop's and the press's; comments. What colours depend on is in others. */
const METADATA = [0xe1, 0xed, 0xfe];
const EXIF = 0xe1;

/**
 * Leaves out whole segments (ITU T.81, annex B) up to the first scan; a camera's orientation is
 * written anew, as the only thing of its data. Null where the segments do not lead to a scan.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, START)];
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === SCAN) return join([...kept, bytes.subarray(at)]);
    const end = marker === FILLING ? at + 1 : endOf(bytes, at);
    if (end === null) return null;
    const segment = bytes.subarray(at, end);
    if (marker !== FILLING) kept.push(withoutData(segment, marker));
    at = end;
  }
  return null;
}

/** A marker may be filled up in front. */
const FILLING = 0xff;

/** Where a segment ends; null where none begins here. */
function endOf(bytes: Uint8Array, at: number): number | null {
  const [marked, marker = START] = bytes.subarray(at, at + 2);
  if (marked !== 0xff || marker === START || marker === END || at + 4 > bytes.length) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset + at + 2).getUint16(0);
  const end = at + 2 + length;
  return length < 2 || end > bytes.length ? null : end;
}

function withoutData(segment: Uint8Array, marker: number): Uint8Array {
  return METADATA.includes(marker) ? orientationIn(segment, marker) : segment;
}

const NOTHING = new Uint8Array(0);
/** The marker, the length, and "Exif" with two zeros. */
const TIFF = 10;
const ORIENTATION = 0x0112;
const UPRIGHT = 1;
const MOST_TURNED = 8;
const ENTRY = 12;

/** A segment that says only how the picture is turned (Exif 3.0, 4.6.5); nothing where it is upright. */
function orientationIn(segment: Uint8Array, marker: number): Uint8Array {
  if (marker !== EXIF || letters(segment, 4, TIFF) !== "Exif\0\0") return NOTHING;
  const turned = orientationOf(segment.subarray(TIFF));
  if (turned <= UPRIGHT || turned > MOST_TURNED) return NOTHING;
  return Uint8Array.from(`${ONE_ENTRY}${String.fromCharCode(turned)}\0\0\0\0\0\0`, (letter) =>
    letter.charCodeAt(0),
  );
}

/** The segment up to its one value: 34 bytes, big end first, a directory at 8 with one short number. */
const ONE_ENTRY = "\xFF\xE1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";

/** Read out of the first directory of a TIFF header; 0 where nothing says it. */
function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return 0;
  const isLittle = letters(tiff, 0, 2) === "II";
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 0;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * ENTRY;
    if (at + ENTRY > tiff.length) return 0;
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle);
  }
  return 0;
}
