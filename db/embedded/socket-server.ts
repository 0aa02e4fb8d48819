import { rm } from "node:fs/promises";
import net from "node:net";
import { firstMessage, type Message, messageReader, startup } from "./messages";
import { type Client, type Session, Turns } from "./turns";

export interface SocketServer {
  /** Starts to answer; connections made before wait until now. */
  serve(session: Session): Promise<void>;
  /** Answers nobody any more, but keeps listening: it is the proof that the process lives. */
  end(): Promise<void>;
}

/** A transaction that nobody continues for so long is given up, because all others wait for it. */
const PATIENCE_MS = 60_000;

/** Listens on a Unix socket for PostgreSQL clients. Who can reach the socket is the superuser. */
export async function listen(socketPath: string, patienceMs = PATIENCE_MS): Promise<SocketServer> {
  const sockets = new Set<net.Socket>();
  let turns: Turns | null = null;
  let greetAll: (greeting: Buffer) => void = () => undefined;
  const greeting = new Promise<Buffer>((resolve) => {
    greetAll = resolve;
  });
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    void greeting.then((bytes) => turns && attach(socket, turns, bytes));
  });
  await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(socketPath, resolve);
  });
  return {
    async serve(session) {
      const welcome = await greetingOf(session);
      turns = new Turns(session, patienceMs);
      greetAll(welcome);
    },
    async end() {
      await turns?.end();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What the database says to a new connection: the same to all, so it is asked only once. */
async function greetingOf(session: Session): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await session.run(startup.bytes, (bytes) => pieces.push(Buffer.from(bytes)));
  return Buffer.concat(pieces);
}

function attach(socket: net.Socket, turns: Turns, greeting: Buffer): void {
  if (socket.destroyed) return;
  const client: Client = {
    waiting: [],
    statements: new Set(),
    // A copy: the bytes lie in the database's memory and change with the next message.
    answer: (bytes) => void (socket.writable && socket.write(Buffer.from(bytes))),
    dismiss: () => socket.destroy(),
  };
  const read = messageReader();
  socket.on("data", (chunk: Buffer) => {
    try {
      for (const message of read(chunk)) receive(message, client, socket, greeting);
    } catch {
      socket.destroy(); // not PostgreSQL's protocol
    }
    if (client.waiting.length > 0) turns.request(client);
  });
  socket.once("close", () => turns.leave(client));
}

function receive(message: Message, client: Client, socket: net.Socket, greeting: Buffer): void {
  if (message.type === "X") socket.end();
  else if (message.type !== "") client.waiting.push(message);
  else if (firstMessage(message) === "start") socket.write(greeting);
  else if (firstMessage(message) === "encrypt") socket.write("N");
  else socket.destroy();
}
