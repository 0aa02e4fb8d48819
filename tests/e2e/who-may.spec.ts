import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { connect, disconnect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { freePort, type Server, startServer } from "@/scripts/steps/server";
import { type Arranged, arrange, SECRET } from "@/tests/access/arrange";
import { asked, type Built, builtApplication } from "@/tests/access/asking";
import { isAt, pathOf, rows } from "@/tests/access/rows";

const table = rows();
let built: Built;
let arranged: Arranged;
let server: Server;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  built = await builtApplication();
  folder = await mkdtemp(path.join(os.tmpdir(), "tessera-access-"));
  const embedded = await startEmbedded(folder);
  await migrate(embedded.connection);
  connect(embedded.connection);
  arranged = await arrange();
  await disconnect();
  await embedded.stop();
  const env = { TESSERA_DATA: folder, TESSERA_SECRET: SECRET, DATABASE_URL: "", TESSERA_URL: "" };
  server = await startServer({ port: await freePort(), env });
});

test.afterAll(async () => {
  await server?.stop();
  // The embedded database ends a moment after the server that it belongs to.
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

test("everything that was built has a line in the table", () => {
  const isInterface = (verb: string) => /^(GET|POST|PATCH|DELETE)$/.test(verb);
  const without = built.routes.filter((route) => {
    const call = route.match(/^\/api\/v1(\/.*)$/)?.[1];
    const lines = table.filter((row) => isInterface(row.verb) === (call !== undefined));
    return !route.startsWith("/_") && !lines.some((row) => isAt(call ?? route, pathOf(row)));
  });
  expect(without).toEqual([]);
  const isSent = (route: string, name: string) =>
    table.some((row) => row.action === name && isAt(route, pathOf(row)));
  expect(built.actions.filter(({ route, name }) => !isSent(route, name))).toEqual([]);
});

for (const verb of ["GET", "POST", "PATCH", "DELETE", "OPEN", "FORM", "SEND"]) {
  test(`${verb}: everybody is answered as the table says`, async () => {
    test.setTimeout(180_000);
    const on = { server: server.address, built, ids: arranged.ids };
    const wrong: string[] = [];
    for (const row of table.filter((one) => one.verb === verb)) {
      for (const [name, expected] of row.expected) {
        const papers = arranged.papers.get(name);
        if (!papers) throw new Error(`${name} has no papers.`);
        const answer = await asked(row, { ...papers, name }, on);
        const what = [row.verb, row.address, row.action ?? "", "as", name].join(" ");
        if (answer !== expected) wrong.push(`${what}: ${answer}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}
