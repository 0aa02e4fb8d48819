import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChildOptions, exitCode, startNode, stop } from "./child";
import { Problem } from "./ending";

const LOOK_EVERY_MS = 100;
const READY_WITHIN_MS = 60_000;

/**
 * On a machine with much memory Node lets the heap grow fourfold before it looks for what nobody needs
 * any more. A server that imports a million rows stays half as large if that is done at twice the size.
 */
export const COLLECT_IN_TIME = "--heap-growing-percent=100";

export type Server = {
  readonly address: string;
  /** Of its process. */
  readonly pid: number;
  /** Resolves with the exit code when the server ends. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
};

export type ServerOptions = {
  readonly port: number;
  readonly env?: ChildOptions["env"];
  /** `dev` compiles while it runs; `start` serves what was built. */
  readonly mode?: "start" | "dev";
};

/** Starts the application and waits until it serves. Throws a Problem. */
export async function startServer({
  port,
  env = {},
  mode = "start",
}: ServerOptions): Promise<Server> {
  if (!(await isFree(port))) {
    throw new Problem(`Port ${port} is in use. Choose another one with PORT=${port + 1}.`);
  }
  const address = `http://localhost:${port}`;
  const child = startNext(mode, port, env);
  const server = { address, pid: child.pid ?? 0, ended: exitCode(child), stop: () => stop(child) };
  await untilReady(server);
  return server;
}

/** `next start` or `next dev`, as they are. */
export function startNext(mode: "start" | "dev", port: number, env: ChildOptions["env"] = {}) {
  const next = ["node_modules/next/dist/bin/next", mode, "--port", String(port)];
  // `next dev` hands its flags on in NODE_OPTIONS, where this one is not allowed.
  return startNode(mode === "start" ? [COLLECT_IN_TIME, ...next] : next, { env });
}

async function untilReady({ address, ended, stop: end }: Server): Promise<void> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (hasEnded) throw new Problem("The server ended before it was ready: it says why above.");
    if (await answers(`${address}/api/health/ready`)) return;
    await sleep(LOOK_EVERY_MS);
  }
  await end();
  throw new Problem(`The server was not ready after ${READY_WITHIN_MS / 1000} s.`);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
