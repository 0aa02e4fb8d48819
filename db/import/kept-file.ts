import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A file as it is kept: packed, because bytes travel to the database as twice as much text. */
export function packFile(bytes: Uint8Array): Promise<Uint8Array> {
  return pack(bytes, { level: constants.Z_BEST_SPEED });
}

/** The file that was packed. */
export function unpackFile(packed: Uint8Array): Promise<Uint8Array> {
  return unpack(packed);
}
