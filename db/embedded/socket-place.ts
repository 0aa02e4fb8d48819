import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** The kernel's structure has 108 bytes for a socket's path on Linux and 104 on macOS. */
const LONGEST_PATH = 100;

export interface SocketPlace {
  readonly socketPath: string;
  /** Removes what is left of it. */
  clear(): Promise<void>;
}

/** A new name in the data folder, or in a private temporary folder when that path is too long. */
export async function placeForSocket(folder: string): Promise<SocketPlace> {
  const name = `${randomBytes(4).toString("hex")}.sock`;
  const socketPath = path.join(folder, name);
  if (Buffer.byteLength(socketPath) <= LONGEST_PATH) {
    return { socketPath, clear: () => rm(socketPath, { force: true }) };
  }
  const elsewhere = await mkdtemp(path.join(os.tmpdir(), "tessera-"));
  return {
    socketPath: path.join(elsewhere, name),
    clear: () => rm(elsewhere, { recursive: true, force: true }),
  };
}
