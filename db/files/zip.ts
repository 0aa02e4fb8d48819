import { crc32, createInflateRaw } from "node:zlib";
import type { ReadLimits } from "@/lib/import/read/limits";
import { Refusal } from "./refusal";

/** One part of the archive; `packed` is a view into the file. */
export type Part = {
  /** What it is found by: see `partName`. */
  readonly name: string;
  /** As the archive writes it. */
  readonly path: string;
  /** A symbolic link: its content is the path that it points to. */
  readonly isLink: boolean;
  readonly stored: boolean;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
};

export type Archive = {
  readonly parts: ReadonlyMap<string, Part>;
  readonly limits: ReadLimits;
  /** Bytes that may still be unpacked, over all parts. */
  left: number;
};

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_LENGTH = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const ENCRYPTED = 1;
const UNIX_TYPE = 0xf000;
const UNIX_LINK = 0xa000;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 65_536;

/**
 * Reads a ZIP archive's directory (PKWARE APPNOTE 4.3) and believes nothing in it: offsets, overlaps
 * and repeated names are checked here, sizes and checksums when a part is unpacked. Member paths
 * never touch a file system. ZIP64 is refused: no file below the limits needs it.
 */
export function openArchive(bytes: Buffer, limits: ReadLimits): Archive {
  const end = findEnd(bytes);
  const directory = bytes.readUInt32LE(end + 16);
  const directoryEnd = directory + bytes.readUInt32LE(end + 12);
  if (directoryEnd > end) throw new Refusal("corrupt-file");
  const entries: Entry[] = [];
  for (let at = directory; at < directoryEnd; ) {
    const entry = readEntry(bytes.subarray(0, directoryEnd), at);
    entries.push(entry);
    if (entries.length > limits.zipEntries) throw new Refusal("too-many-parts", limits.zipEntries);
    at = entry.next;
  }
  if (entries.length !== bytes.readUInt16LE(end + 10)) throw new Refusal("corrupt-file");
  return { parts: locate(bytes, directory, entries), limits, left: limits.unpackedBytes };
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new Refusal("corrupt-file");
}

type Entry = Omit<Part, "packed"> & {
  readonly packedSize: number;
  readonly header: number;
  readonly next: number;
};

function readEntry(bytes: Buffer, at: number): Entry {
  if (at + DIRECTORY_ENTRY_LENGTH > bytes.length) throw new Refusal("corrupt-file");
  if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Refusal("corrupt-file");
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new Refusal("password-protected");
  const method = bytes.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) throw new Refusal("corrupt-file");
  const nameEnd = at + DIRECTORY_ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
  const path = bytes.toString("utf8", at + DIRECTORY_ENTRY_LENGTH, nameEnd);
  return {
    path,
    name: partName(path),
    isLink: (bytes.readUInt16LE(at + 40) & UNIX_TYPE) === UNIX_LINK,
    stored: method === STORED,
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    header: bytes.readUInt32LE(at + 42),
    next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

/** Names of parts are compared without case (OPC, ECMA-376 part 2); some writers use backslashes. */
export function partName(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Cuts the parts out of the file; each has its own bytes, so that none is unpacked twice. */
function locate(bytes: Buffer, directory: number, entries: readonly Entry[]): Archive["parts"] {
  const parts = new Map<string, Part>();
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
    const start = entry.header + LOCAL_HEADER_LENGTH;
    if (entry.header < free || start > directory) throw new Refusal("corrupt-file");
    if (bytes.readUInt32LE(entry.header) !== LOCAL_HEADER) throw new Refusal("corrupt-file");
    const names = bytes.readUInt16LE(entry.header + 26) + bytes.readUInt16LE(entry.header + 28);
    free = start + names + entry.packedSize;
    if (free > directory || parts.has(entry.name)) throw new Refusal("corrupt-file");
    parts.set(entry.name, { ...entry, packed: bytes.subarray(start + names, free) });
  }
  return parts;
}

/**
 * Unpacks one part piece by piece, and stops as soon as what really comes out breaks a limit, or
 * differs from what the directory says.
 */
export async function* unpack(archive: Archive, part: Part): AsyncGenerator<Buffer> {
  const { ratio, ratioFromBytes, unpackedBytes } = archive.limits;
  let size = 0;
  let crc = 0;
  for await (const piece of inflate(part)) {
    size += piece.length;
    archive.left -= piece.length;
    crc = crc32(piece, crc);
    if (archive.left < 0) throw new Refusal("unpacked-too-large", unpackedBytes / 1024 / 1024);
    if (size > ratioFromBytes && size > ratio * part.packed.length) {
      throw new Refusal("packed-too-tightly", ratio);
    }
    if (size > part.size) throw new Refusal("corrupt-file");
    yield piece;
  }
  if (size !== part.size || crc !== part.crc) throw new Refusal("corrupt-file");
}

async function* inflate({ stored, packed }: Part): AsyncGenerator<Buffer> {
  if (stored) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packed);
  try {
    yield* stream;
  } catch (error) {
    if (isZlibError(error)) throw new Refusal("corrupt-file");
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
