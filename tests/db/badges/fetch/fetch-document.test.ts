import { once } from "node:events";
import { connect, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, test } from "vitest";
import { fetchDocument } from "@/db/badges/fetch/fetch-document";
import { connectTo, type Network } from "@/db/badges/fetch/network";
import { MOST_CONTENT_BYTES } from "@/lib/badge/fetch/read-content";
import {
  type Answer,
  type Canaries,
  canaries,
  SOMEWHERE,
  type Standing,
  standIn,
} from "@/tests/support/badges/servers";
import { INSIDE_ADDRESSES, INSIDE_ANSWERS } from "@/tests/support/badges/spellings";

const ADDRESS = "https://badges.example/1?a=b#c";
const never = new AbortController().signal;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function world(answer: Answer, resolve?: Network["resolve"]): Promise<Standing> {
  const standing = await standIn(answer, resolve);
  stops.push(standing.stop);
  return standing;
}

async function nest(): Promise<Canaries> {
  const birds = await canaries();
  stops.push(birds.stop);
  return birds;
}

function ask({ network }: { readonly network: Network }, address = ADDRESS, signal = never) {
  return fetchDocument(address, { hosts: [], network, signal });
}

const says =
  (text: string | Uint8Array, status = 200, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers).end(text);
  };

describe("a document", () => {
  it("is had from its host, at its path, as it is", async () => {
    const server = await world(says('{"a":"ü"}', 200, { "content-encoding": "identity" }));
    expect(await ask(server)).toEqual({ ok: true, value: { text: '{"a":"ü"}', isGone: false } });
    expect(server.requests).toEqual(["badges.example/1?a=b"]);
    expect(server.connections).toEqual([[SOMEWHERE]]);
  });

  it("says so where it is gone", async () => {
    const server = await world(says("{}", 410));
    expect(await ask(server)).toEqual({ ok: true, value: { text: "{}", isGone: true } });
  });

  it("may have 1 MiB and not a byte more", async () => {
    const largest = await world(says("x".repeat(MOST_CONTENT_BYTES)));
    expect(await ask(largest)).toMatchObject({ ok: true });
    const larger = await world(says("x".repeat(MOST_CONTENT_BYTES + 1)));
    expect(await ask(larger)).toEqual({ ok: false, problem: "too-large" });
  });

  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  test.each<[string, Answer]>([
    ["too-large", endless],
    ["too-large", says("{}", 200, { "content-length": "99999999999" })],
    ["encoded", says(bomb, 200, { "content-encoding": "gzip" })],
    ["encoded", says("{}", 200, { "content-encoding": "identity, br" })],
    ["not-utf8", says(Buffer.from([0x7b, 0xff, 0x7d]))],
    ["status-refused", says("{}", 404)],
    ["status-refused", says("{}", 206)],
    ["status-refused", says("{}", 500)],
    ["unreachable", (request) => request.socket.destroy()],
    ["unreachable", (request) => request.socket.end("SSH-2.0-OpenSSH_9.6\r\n")],
    ["unreachable", (request) => request.socket.end(`HTTP/1.1 200 OK\r\na: ${"a".repeat(99_999)}`)],
    [
      "unreachable",
      (request) => request.socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"),
    ],
    ["unreachable", switched],
  ])("is not had: %s", async (problem, answer) => {
    expect(await ask(await world(answer))).toEqual({ ok: false, problem });
  });

  test.each([301, 302, 303, 307, 308, 300, 304])(
    "is not looked for elsewhere: %i",
    async (status) => {
      const birds = await nest();
      const location = `http://127.0.0.1:${birds.port}/`;
      const server = await world(says("{}", status, { location }));
      expect(await ask(server)).toEqual({ ok: false, problem: "redirected" });
      expect([server.requests.length, birds.hits()]).toEqual([1, 0]);
    },
  );
});

function endless(_request: unknown, response: Parameters<Answer>[1]): void {
  response.writeHead(200);
  const pour = () => {
    while (!response.destroyed && response.write("x".repeat(65_536)));
  };
  response.on("drain", pour);
  pour();
}

function switched({ socket }: Parameters<Answer>[0]): void {
  socket.end("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: a\r\n\r\n");
}

describe.concurrent("all of it takes five seconds at most", () => {
  const drip: Answer = (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(" "), 100);
    response.on("close", () => clearInterval(timer));
  };
  const hints: Answer = (_request, response) => {
    const timer = setInterval(() => response.writeProcessing(), 100);
    response.on("close", () => clearInterval(timer));
  };
  const hangs = () => new Promise<never>(() => undefined);
  test.each<[string, Answer, Network["resolve"] | undefined]>([
    ["a body that drips", drip, undefined],
    ["a server that is silent", () => undefined, undefined],
    ["a server that is about to answer", hints, undefined],
    ["a name server that is silent", says("{}"), hangs],
  ])("%s", async (_, answer, resolve) => {
    const standing = await standIn(answer, resolve);
    const begin = performance.now();
    const outcome = await ask(standing);
    const took = performance.now() - begin;
    await standing.stop();
    expect(outcome).toEqual({ ok: false, problem: "too-slow" });
    expect(took).toBeGreaterThan(4_500);
    expect(took).toBeLessThan(8_000);
  });
});

it("stops when it is told to, and says why", async () => {
  const stop = new AbortController();
  const server = await world(() => stop.abort(new Error("Enough.")));
  await expect(ask(server, ADDRESS, stop.signal)).rejects.toThrow("Enough.");
  await expect(ask(server, ADDRESS, stop.signal)).rejects.toThrow("Enough.");
  expect(server.requests.length).toBe(1);
});

describe("a name", () => {
  it("is looked up once, so that another answer comes too late", async () => {
    const answers = [[SOMEWHERE], ["127.0.0.1"]];
    const server = await world(says("{}"), async () => answers.shift() ?? []);
    expect(await ask(server)).toMatchObject({ ok: true });
    expect([server.names, server.connections]).toEqual([["badges.example"], [[SOMEWHERE]]]);
    expect(await ask(server)).toEqual({ ok: false, problem: "address-not-public" });
    expect(server.connections.length).toBe(1);
  });

  it("leads nowhere where one of its addresses is inside", async () => {
    for (const inside of INSIDE_ANSWERS) {
      const server = await world(says("{}"), async () => [SOMEWHERE, inside, "2606:4700::1"]);
      expect(await ask(server)).toEqual({ ok: false, problem: "address-not-public" });
      expect(server.connections).toEqual([]);
    }
  });

  it("that nobody knows is said to be unknown", async () => {
    expect(await ask(await world(says("{}"), async () => []))).toMatchObject({
      problem: "name-unknown",
    });
    const broken = async () => Promise.reject(new Error("SERVFAIL"));
    expect(await ask(await world(says("{}"), broken))).toMatchObject({ problem: "unreachable" });
  });
});

describe("the real connector", () => {
  it("would be seen by the canaries", async () => {
    const birds = await nest();
    expect(birds.addresses).toContain("127.0.0.1");
    for (const address of birds.addresses) {
      await once(connect(birds.port, address), "close");
    }
    expect(birds.hits()).toBe(birds.addresses.length);
  });

  it("is not reached for an address inside, nor is a name server", async () => {
    const birds = await nest();
    const names: string[] = [];
    const network: Network = {
      resolve: async (host) => {
        names.push(host);
        return birds.addresses;
      },
      connect: (host, at) => connectTo(host, at, birds.port),
    };
    for (const address of INSIDE_ADDRESSES) {
      expect(await ask({ network }, address)).toMatchObject({ ok: false });
    }
    expect([names, birds.hits()]).toEqual([[], 0]);
    expect(await ask({ network })).toEqual({ ok: false, problem: "address-not-public" });
    expect([names, birds.hits()]).toEqual([["badges.example"], 0]);
  });

  it("goes to the given address alone, and asks for the host's own certificate", async () => {
    let hello = "";
    const server = createServer((socket) => {
      socket.once("data", (data) => {
        hello = data.toString("latin1");
        socket.end("HTTP/1.1 200 OK\r\n\r\n{}"); // no certificate, no encryption
      });
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    stops.push(async () => void server.close());
    const { port } = server.address() as { port: number }; // it listens at a port
    const network: Network = {
      resolve: async () => [SOMEWHERE],
      connect: (host) => connectTo(host, ["127.0.0.1"], port),
    };
    expect(await ask({ network })).toEqual({ ok: false, problem: "unreachable" });
    expect(hello).toContain("badges.example");
  });
});
