import type { Options } from "postgres";
import { connectionTo } from "./connection";
import { ownerOf } from "./folder-claim";

export interface Joined {
  readonly connection: Options<Record<string, never>>;
  /** The process that has the data folder. */
  readonly pid: number;
}

/**
 * Finds the embedded database that another process runs on this folder, for commands that work
 * beside the application. Null when nobody runs one: start it.
 */
export async function joinEmbedded(folder: string): Promise<Joined | null> {
  const owner = await ownerOf(folder);
  return owner && { connection: connectionTo(owner.socketPath), pid: owner.pid };
}
