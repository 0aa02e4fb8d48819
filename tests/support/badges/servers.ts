import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from "node:net";
import os from "node:os";
import type { Network } from "@/db/badges/fetch/network";

/** A name server that knows one public address for every name. */
export const SOMEWHERE = "93.184.215.14";

/** Answers a request as a server of an issuer would. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type Standing = {
  readonly network: Network;
  /** The names that were looked up, in order. */
  readonly names: string[];
  /** Host and path of each request, in order. */
  readonly requests: string[];
  /** The addresses that each connection might have gone to. */
  readonly connections: (readonly string[])[];
  readonly stop: () => Promise<void>;
};

/** A server of this machine that stands for all of the Internet, without its encryption. */
export async function standIn(answer: Answer, resolve?: Network["resolve"]): Promise<Standing> {
  const [names, requests, connections]: [string[], string[], (readonly string[])[]] = [[], [], []];
  const server = createServer((request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  const port = await listening(server, "127.0.0.1");
  const network: Network = {
    resolve: async (host, signal) => {
      names.push(host);
      return resolve ? resolve(host, signal) : [SOMEWHERE];
    },
    connect: (_host, addresses) => {
      connections.push(addresses);
      return connect(port, "127.0.0.1");
    },
  };
  const stop = async () => {
    server.closeAllConnections();
    await closed(server);
  };
  return { network, names, requests, connections, stop };
}

export type Canaries = {
  readonly port: number;
  readonly addresses: readonly string[];
  /** How many connections there were to any of them. */
  readonly hits: () => number;
  readonly stop: () => Promise<void>;
};

/** Listens at every address of this machine, at one port, and counts who comes. */
export async function canaries(): Promise<Canaries> {
  let hits = 0;
  const listeners: { server: Server; address: string }[] = [];
  let port = 0;
  for (const address of localAddresses()) {
    const server = createTcpServer((socket) => {
      hits++;
      socket.destroy();
    });
    try {
      port = await listening(server, address, port);
      listeners.push({ server, address });
    } catch {
      // An address that cannot be listened at here, such as one with a zone.
    }
  }
  return {
    port,
    addresses: listeners.map(({ address }) => address),
    hits: () => hits,
    stop: async () => {
      await Promise.all(listeners.map(({ server }) => closed(server)));
    },
  };
}

function localAddresses(): string[] {
  const own = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  return [...new Set(["127.0.0.1", "127.0.0.2", "::1", ...own.map(({ address }) => address)])];
}

function listening(server: Server, address: string, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => {
      resolve((server.address() as AddressInfo).port); // it listens at a port, not at a path
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
