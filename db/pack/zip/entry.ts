import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

const deflate = promisify(deflateRaw);

/** So much is packed at once: memory holds no more of a file than this and what came of the rest. */
const PIECE_BYTES = 1 << 20;

/** A file of a zip as it stands there. */
export type Entry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
  /** SHA-256 of the file, in hex. */
  readonly sha256: string;
  readonly packed: readonly Uint8Array[];
};

/** A file that is written into a zip piece by piece. */
export class OpenEntry {
  readonly #name: string;
  readonly #hash = createHash("sha256");
  readonly #packed: Uint8Array[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #size = 0;
  #crc = 0;

  constructor(name: string) {
    this.#name = name;
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : Buffer.from(piece);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= PIECE_BYTES) await this.#pack(constants.Z_SYNC_FLUSH);
  }

  async end(): Promise<Entry> {
    await this.#pack(constants.Z_FINISH);
    return {
      ...{ name: this.#name, isDeflated: true, size: this.#size, crc: this.#crc },
      ...{ sha256: this.#hash.digest("hex"), packed: this.#packed },
    };
  }

  /** Pieces that were flushed follow each other as one deflate stream (RFC 1951); only the last one ends it. */
  async #pack(finishFlush: number): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
    this.#packed.push(await deflate(bytes, { finishFlush }));
  }
}

/** A whole file, packed. */
export async function entryOf(name: string, content: string | Uint8Array): Promise<Entry> {
  const open = new OpenEntry(name);
  await open.write(content);
  return open.end();
}

/** A small file as it is: there is nothing between its bytes and those of the zip. */
export function storedEntry(name: string, content: string): Entry {
  const bytes = Buffer.from(content, "utf8");
  return {
    ...{ name, isDeflated: false, size: bytes.length, crc: crc32(bytes), packed: [bytes] },
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

export function packedSize({ packed }: Entry): number {
  return packed.reduce((sum, { length }) => sum + length, 0);
}

export function packedSha256({ packed }: Entry): string {
  const hash = createHash("sha256");
  for (const piece of packed) hash.update(piece);
  return hash.digest("hex");
}
