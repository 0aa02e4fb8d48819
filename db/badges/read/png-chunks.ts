import { crc32 } from "node:zlib";

export const PNG_SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);
}

export type PngChunk = {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly whole: Buffer;
  /** Where the next one begins. */
  readonly end: number;
};

/** A chunk has a length, a type and a checksum of four bytes each. */
const LEAST_CHUNK = 12;

/** The chunks of a PNG picture in their order, up to one that does not end within the file. */
export function* pngChunks(bytes: Buffer): Generator<PngChunk> {
  for (let at = PNG_SIGNATURE.length; at + LEAST_CHUNK <= bytes.length; ) {
    const end = at + LEAST_CHUNK + bytes.readUInt32BE(at);
    if (end > bytes.length) return;
    const whole = bytes.subarray(at, end);
    yield { type: whole.toString("latin1", 4, 8), data: whole.subarray(8, -4), whole, end };
    at = end;
  }
}

/** Whether the checksum fits. */
export function isChunkSound({ whole }: PngChunk): boolean {
  return crc32(whole.subarray(4, -4)) === whole.readUInt32BE(whole.length - 4);
}
