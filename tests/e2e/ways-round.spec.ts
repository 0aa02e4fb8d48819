import { connect as dial } from "node:net";
import { text } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { filled } from "@/tests/access/asking";
import { pathOf, rows } from "@/tests/access/rows";
import { type ArrangedServer, test } from "./support/arranged-server";

/** Stands on Ada's pages, in her files and nowhere that a stranger or the red team may look. */
const PROTECTED = /Lindqvist|ada@harbour\.example/;

/** Pages and files of Ada's and of her team, which neither a stranger nor the red team's lead may open. */
function guarded({ ids }: ArrangedServer): string[] {
  return rows()
    .filter(({ verb, expected }) => verb === "OPEN" && expected.get("anonymous") === "who")
    .filter(({ expected }) => ["hid", "no"].includes(expected.get("B") ?? ""))
    .map((row) => filled(pathOf(row), ids));
}

const BYPASS = "middleware:proxy:src/middleware";

/** Other ways of saying the same request, each of which once led past somebody's check. */
const WAYS: readonly (readonly [string, (path: string) => [string, Record<string, string>]])[] = [
  ["plainly", (path) => [path, {}]],
  ["as data for the router", (path) => [`${path}?_rsc=1`, { RSC: "1" }]],
  [
    "as a prefetch",
    (path) => [
      path,
      { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
    ],
  ],
  ["as a file of data", (path) => [`${path}.rsc`, {}]],
  ["as a segment", (path) => [`${path}.segments/_tree.segment.rsc`, {}]],
  ["with a slash behind", (path) => [`${path}/`, {}]],
  ["with two slashes", (path) => [`/${path}`, {}]],
  ["in percent signs", (path) => [path.replace("e", "%65"), {}]],
  ["in percent signs twice", (path) => [path.replace("e", "%2565"), {}]],
  ["through a folder and back", (path) => [`/sign-in/..${path}`, {}]],
  ["through a coded folder and back", (path) => [`/sign-in/..%2f${path.slice(1)}`, {}]],
  ["as if the proxy had been", (path) => [path, { "x-middleware-subrequest": BYPASS }]],
  [
    "as if it had been five times",
    (path) => [path, { "x-middleware-subrequest": Array(5).fill(BYPASS).join(":") }],
  ],
  ["as the old router's data", (path) => [path, { "x-nextjs-data": "1" }]],
  ["with a rewrite of its own", (path) => ["/sign-in", { "x-middleware-rewrite": path }]],
  [
    "with an original address",
    (path) => ["/sign-in", { "x-original-url": path, "x-rewrite-url": path }],
  ],
  [
    "with the parameters said twice",
    (path) => [`${path}?personId=me&teamId=me&nxtPpersonId=me`, {}],
  ],
];

for (const who of ["anonymous", "B"]) {
  test(`no other way of asking shows ${who} what is Ada's`, async ({ arranged }) => {
    test.setTimeout(180_000);
    const cookie = arranged.papers.get(who)?.cookie ?? "";
    const shown: string[] = [];
    for (const path of guarded(arranged)) {
      for (const [way, asked] of WAYS) {
        const answer = await raw(arranged.server, asked(path), cookie);
        if (PROTECTED.test(answer)) shown.push(`${path} ${way}`);
      }
    }
    expect(guarded(arranged).length).toBeGreaterThan(8);
    expect(shown).toEqual([]);
  });
}

test("what is looked for does stand where somebody may look", async ({ arranged }) => {
  const cookie = arranged.papers.get("A")?.cookie ?? "";
  const page = await raw(arranged.server, [filled("/people/{ada}", arranged.ids), {}], cookie);
  expect(page).toMatch(PROTECTED);
});

test("a socket is not opened to another server, nor to this one", async ({ arranged }) => {
  const target = filled("http://localhost/people/{ada}", arranged.ids);
  const upgrade = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13" };
  const key = { "Sec-WebSocket-Key": Buffer.alloc(16).toString("base64") };
  const answer = await raw(arranged.server, [target, { ...upgrade, ...key }], "");
  expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
  expect(answer).not.toMatch(PROTECTED);
});

/** The whole answer to a request written by hand: `fetch` would tidy the address first. */
async function raw(
  server: string,
  [target, headers]: [string, Record<string, string>],
  cookie: string,
): Promise<string> {
  const { host, hostname, port } = new URL(server);
  const socket = dial(Number(port), hostname);
  const said = { Host: host, Connection: "close", Cookie: cookie, ...headers };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}`);
  socket.setTimeout(5_000, () => socket.destroy());
  socket.write(`GET ${target} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  return text(socket).catch(() => "");
}
