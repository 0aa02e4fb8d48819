import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail as the server was given it. */
export type Received = {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  /** All of it, with the encoding of its parts undone. */
  readonly content: string;
};

/** How it answers; `drops`: it takes a mail whole and breaks off instead of saying so. */
type Manner = "well" | "refuses" | "busy" | "drops";

/** A real SMTP server on this machine, in clear text. */
export async function mailStandIn() {
  const received: Received[] = [];
  const state: { manner: Manner } = { manner: "well" };
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, answer) => {
      if (state.manner === "refuses") answer(failure(550, "No such mailbox here"));
      else if (state.manner === "busy") answer(failure(451, "Come back later"));
      else answer();
    },
    onData: async (stream, session, answer) => {
      const raw = await text(stream);
      received.push(
        mailIn(
          raw,
          session.envelope.rcptTo.map(({ address }) => address),
        ),
      );
      if (state.manner === "drops") for (const socket of sockets) socket.destroy();
      else answer();
    },
  });
  server.on("error", () => undefined); // connections that break off
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo; // it listens on a port
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    state,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

export type MailStandIn = Awaited<ReturnType<typeof mailStandIn>>;

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function mailIn(raw: string, to: readonly string[]): Received {
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(raw)?.[1]?.trim() ?? "";
  const content = raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\r\n/g, "\n");
  return { to, messageId: header("Message-ID"), subject: header("Subject"), content };
}
