import { readFile, readlink } from "node:fs/promises";
import net from "node:net";
import os from "node:os";

/** A process that has, or had, a data folder: enough to tell later whether it still runs. */
export interface Owner {
  readonly pid: number;
  /** The process that it works for. */
  readonly parentPid: number;
  /** In the kernel's ticks: tells a process from a later one with the same id. */
  readonly startedAt: string | null;
  readonly host: string;
  /** Changes with every start of the machine. */
  readonly bootId: string | null;
  /** Process ids can be compared inside one of these; a container has its own. */
  readonly pidSpace: string | null;
  /** Listened on for as long as the folder may be in use. */
  readonly socketPath: string;
}

/** This process, as an owner. */
export async function thisProcess(parentPid: number, socketPath: string): Promise<Owner> {
  const startedAt = await startOf(process.pid);
  return { pid: process.pid, parentPid, startedAt, socketPath, ...(await thisMachine()) };
}

/** Whether the owner is proven to be gone. One that is only silent, stopped or elsewhere is not. */
export async function isGone(owner: Owner): Promise<boolean> {
  const here = await thisMachine();
  // Another start of this machine; or another machine, of which nothing can be known from here.
  if (owner.bootId !== here.bootId) return owner.host === here.host;
  if (owner.bootId === null && owner.host !== here.host) return false;
  if (owner.pidSpace === here.pidSpace && !(await isRunning(owner))) return true;
  return nobodyListens(owner.socketPath);
}

/** Whether the process that the owner works for has ended, so that it is about to end too. */
export async function isOrphan(owner: Owner): Promise<boolean> {
  const { bootId, pidSpace } = await thisMachine();
  const isNear = owner.bootId === bootId && owner.pidSpace === pidSpace;
  return isNear && !exists(owner.parentPid);
}

async function thisMachine() {
  const [bootId, pidSpace] = await Promise.all([
    readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => null),
    readlink("/proc/self/ns/pid").catch(() => null),
  ]);
  return { host: os.hostname(), bootId, pidSpace };
}

async function isRunning({ pid, startedAt }: Owner): Promise<boolean> {
  return exists(pid) && (startedAt === null || startedAt === (await startOf(pid)));
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
}

/** Only a refusal counts: the kernel takes calls for a process that is busy or stopped. */
function nobodyListens(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath);
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(false));
    socket.once("error", (error) => settle(isCode(error, "ECONNREFUSED")));
  });
}

/** Field 22 of /proc/<pid>/stat (proc(5)), counted from behind the name, which may have spaces. */
async function startOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  return line?.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

/** Whether a call to the system failed with this code, such as ENOENT. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
