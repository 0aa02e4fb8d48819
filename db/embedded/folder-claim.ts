import { randomBytes, randomInt } from "node:crypto";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isCode, isGone, type Owner, thisProcess } from "./owner";

const CLAIM = /^owner-[0-9a-f]{16}\.json$/;
const TRIES = 4;

/** Another process has the data folder, or may have it. Nothing was touched. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly owner: Pick<Owner, "pid" | "parentPid" | "host">,
  ) {
    super(
      `The data folder ${folder} is in use by process ${owner.pid} (started by process ` +
        `${owner.parentPid}) on ${owner.host}. Stop that process, or use another data folder. If it ` +
        `certainly runs no more, delete ${path.join(folder, "owner-*.json")} and start again.`,
    );
    this.name = "FolderInUse";
  }
}

/**
 * Claims the folder for this process, which must listen on `socketPath` already. Answers how to
 * withdraw the claim. Throws FolderInUse.
 *
 * Each process first writes a claim with a name of its own, then looks for others. So of two that
 * come at once at least one sees the other; whoever sees another withdraws and tries again later.
 * A claim is removed by its own process, or when that process is proven to be gone.
 */
export async function claimFolder(
  folder: string,
  socketPath: string,
  parentPid: number,
): Promise<() => Promise<void>> {
  const me = await thisProcess(parentPid, socketPath);
  for (let tries = 1; ; tries++) {
    const file = path.join(folder, `owner-${randomBytes(8).toString("hex")}.json`);
    await write(file, me);
    const others = (await claimsIn(folder)).filter((claim) => claim.file !== file);
    const rival = others.find((claim) => !claim.gone);
    if (!rival) {
      await Promise.all(others.map((old) => discard(old.file)));
      // A process that replaces one that was killed listens where that one did.
      const sockets = others.map((old) => old.owner.socketPath).filter((at) => at !== socketPath);
      await Promise.all(sockets.map(discard));
      return () => discard(file);
    }
    await discard(file);
    if (tries === TRIES) throw new FolderInUse(folder, rival.owner);
    await sleep(randomInt(20, 200));
  }
}

/** The process that has the folder, or may have it; null when nobody has. */
export async function ownerOf(folder: string): Promise<Owner | null> {
  return (await claimsIn(folder)).find((claim) => !claim.gone)?.owner ?? null;
}

async function claimsIn(folder: string) {
  const names = await readdir(folder).catch(ifMissing<string[]>([]));
  const claims = names
    .filter((name) => CLAIM.test(name))
    .map(async (name) => {
      const file = path.join(folder, name);
      const text = await readFile(file, "utf8").catch(ifMissing(null));
      if (text === null) return []; // withdrawn meanwhile
      const owner: Owner = JSON.parse(text); // whole, because claims get their names when written
      return [{ file, owner, gone: await isGone(owner) }];
    });
  return (await Promise.all(claims)).flat();
}

/** Whole or not there at all, also after a power cut. */
async function write(file: string, owner: Owner): Promise<void> {
  const draft = `${file}.draft`;
  const handle = await open(draft, "wx", 0o600);
  await handle.writeFile(JSON.stringify(owner));
  await handle.sync().finally(() => handle.close());
  await rename(draft, file);
}

function discard(file: string): Promise<void> {
  return rm(file, { force: true });
}

function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (isCode(error, "ENOENT")) return instead;
    throw error;
  };
}
