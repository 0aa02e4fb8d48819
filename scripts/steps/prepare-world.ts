import { rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { FolderInUse, ownerOf } from "@/db/embedded/folder-claim";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { signInsOf } from "@/db/seed/demo/sign-ins";
import { seed } from "@/db/seed/seed";
import { keepSignIns, type SignIn } from "@/db/seed/sign-ins";
import type { DemoSettings } from "./demo-settings";
import { beforeEnd } from "./ending";

/** Written when a world is whole. A folder without it was left in the middle, and is made anew. */
const WHOLE = "world-is-whole";

/**
 * Makes the data folder of the demo ready: the embedded database, filled the first time, with one
 * sign-in for each access. Throws FolderInUse when a demo runs on it.
 */
export async function prepareWorld(
  settings: DemoSettings,
  report: (line: string) => void,
): Promise<readonly SignIn[]> {
  const { folder, world } = settings;
  const owner = await ownerOf(folder);
  if (owner) throw new FolderInUse(folder, owner);
  const isWhole = await exists(path.join(folder, WHOLE));
  if (!isWhole) await rm(folder, { recursive: true, force: true });
  const embedded = await startEmbedded(folder, { report });
  beforeEnd(embedded.stop);
  try {
    await migrate(embedded.connection);
    connect(embedded.connection);
    if (!isWhole) await seed(world, report);
    await writeFile(path.join(folder, WHOLE), "");
    const signIns = signInsOf(world);
    await keepSignIns(signIns, settings);
    return signIns;
  } finally {
    await disconnect();
    await embedded.stop();
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
