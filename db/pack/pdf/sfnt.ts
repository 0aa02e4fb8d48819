import { inflateSync } from "node:zlib";

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

type Table = { readonly tag: number; readonly checksum: number; readonly bytes: Buffer };

/**
 * The font in a WOFF file (W3C WOFF 1.0, § 4 and 5), unpacked: who draws with it would else unpack its
 * outlines anew for each letter.
 */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    const begin = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(begin, begin + woff.readUInt32BE(at + 8));
    const bytes = packed.length < woff.readUInt32BE(at + 12) ? inflateSync(packed) : packed;
    return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), bytes };
  });
  const pieces = [head(woff.readUInt32BE(4), count)];
  let offset = 12 + 16 * count;
  for (const { tag, checksum, bytes } of tables) {
    const entry = Buffer.alloc(16);
    [tag, checksum, offset, bytes.length].map((word, index) =>
      entry.writeUInt32BE(word, 4 * index),
    );
    pieces.push(entry);
    offset += padded(bytes.length);
  }
  const bodies = tables.map(({ bytes }) =>
    Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]),
  );
  return Buffer.concat([...pieces, ...bodies]);
}

function head(flavor: number, count: number): Buffer {
  const power = 2 ** Math.floor(Math.log2(count));
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(flavor, 0);
  bytes.writeUInt16BE(count, 4);
  bytes.writeUInt16BE(16 * power, 6);
  bytes.writeUInt16BE(Math.log2(power), 8);
  bytes.writeUInt16BE(16 * (count - power), 10);
  return bytes;
}

/** Tables begin at multiples of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
