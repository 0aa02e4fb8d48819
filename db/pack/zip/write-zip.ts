import { type Entry, packedSize } from "./entry";

/** Every entry says that it was written then: 1 January 1980, the first day that a zip knows. */
const FIRST_DAY = 0x0021;
const UTF8_NAMES = 0x0800;
/** Needed to unpack: version 2.0, deflate. */
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const MOST_BYTES = 0xffff_ffff;

/**
 * A zip (PKWARE APPNOTE 4.3) that is the same for the same entries: in their order, with nothing optional.
 * Throws beyond 4 GiB.
 */
export function writeZip(entries: readonly Entry[]): Buffer {
  const pieces: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    directory.push(directoryEntry(entry, at));
    pieces.push(header, ...entry.packed);
    at += header.length + packedSize(entry);
  }
  const listed = Buffer.concat(directory);
  if (at + listed.length > MOST_BYTES) throw new Error("An evidence pack may have 4 GiB.");
  return Buffer.concat([...pieces, listed, directoryEnd(entries.length, listed.length, at)]);
}

/** Versions, flags, method, time, day, checksum and sizes: what both headers say. */
function common(entry: Entry): Buffer {
  const { name, isDeflated, crc, size } = entry;
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt16LE(isDeflated ? DEFLATED : STORED, 4);
  bytes.writeUInt16LE(FIRST_DAY, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packedSize(entry), 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from("PK\x03\x04"), common(entry), Buffer.from(entry.name)]);
}

function directoryEntry(entry: Entry, at: number): Buffer {
  const [madeBy, rest] = [Buffer.alloc(2), Buffer.alloc(14)];
  madeBy.writeUInt16LE(VERSION, 0);
  rest.writeUInt32LE(at, 10);
  const begin = [Buffer.from("PK\x01\x02"), madeBy, common(entry)];
  return Buffer.concat([...begin, rest, Buffer.from(entry.name)]);
}

function directoryEnd(entries: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write("PK\x05\x06", "latin1");
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}
