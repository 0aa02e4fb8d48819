import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { constants, createGzip, gunzip } from "node:zlib";

const unpack = promisify(gunzip);

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A file as it is kept: packed piece by piece, because bytes travel to the database as twice as much text. */
export async function packFile(pieces: Pieces): Promise<Uint8Array> {
  const packed = createGzip({ level: constants.Z_BEST_SPEED });
  const [whole] = await Promise.all([buffer(packed), pipeline(pieces, packed)]);
  return whole;
}

/** The file that was packed. */
export function unpackFile(packed: Uint8Array): Promise<Uint8Array> {
  return unpack(packed);
}
