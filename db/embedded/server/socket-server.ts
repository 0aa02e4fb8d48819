import { rm } from "node:fs/promises";
import net from "node:net";
import { firstMessage, type Message, messageReader, startup } from "./messages";
import type { Client, Session, Turns } from "./turns";

/** Starts to answer the clients, with what the database says to a new connection. */
export type Serve = (turns: Turns, greeting: Buffer) => void;

/**
 * Listens on a Unix socket for PostgreSQL clients, until the process ends: that somebody listens is
 * the proof that it lives. Connections wait for the `serve` that it answers with. Whoever can reach
 * the socket is the database's superuser.
 */
export async function listen(socketPath: string): Promise<Serve> {
  const early: net.Socket[] = [];
  let receive = (socket: net.Socket): unknown => early.push(socket);
  const server = net.createServer((socket) => {
    socket.on("error", () => socket.destroy());
    receive(socket);
  });
  await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(socketPath, resolve);
  });
  return (turns, greeting) => {
    receive = (socket) => attach(socket, turns, greeting);
    for (const socket of early) receive(socket);
  };
}

/** The same for all connections, so it is asked only once. */
export async function greetingOf(session: Session): Promise<Buffer> {
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
      for (const message of read(chunk)) take(message, client, socket, greeting);
    } catch {
      socket.destroy(); // not PostgreSQL's protocol
    }
    if (client.waiting.length > 0) turns.request(client);
  });
  socket.once("close", () => turns.leave(client));
}

function take(message: Message, client: Client, socket: net.Socket, greeting: Buffer): void {
  if (message.type === "X") socket.end();
  else if (message.type !== "") client.waiting.push(message);
  else if (firstMessage(message) === "start") socket.write(greeting);
  else if (firstMessage(message) === "encrypt") socket.write("N");
  else socket.destroy();
}
