import { once } from "node:events";
import net from "node:net";
import { messageReader } from "@/db/embedded/server/messages";

export type StatementCounter = {
  /** The server's address by way of the counter. */
  readonly url: string;
  /** How many statements were run through it since it was asked last. */
  take(): number;
  stop(): Promise<void>;
};

/** Stands between an application and PostgreSQL and counts the statements that it runs. */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const { hostname, port } = new URL(databaseUrl);
  let count = 0;
  const open = new Set<net.Socket>();
  const counter = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    const read = messageReader();
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on("error", () => [client, server].map((end) => end.destroy()));
    }
    client.on("data", (chunk: Buffer) => {
      for (const { type } of read(chunk)) if (type === "E" || type === "Q") count++;
    });
    client.pipe(server).pipe(client);
  });
  counter.listen(0, "127.0.0.1");
  await once(counter, "listening");
  const address = counter.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === "object" ? address?.port : "");
  return {
    url: url.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => counter.close(resolve));
    },
  };
}
