import { once } from "node:events";
import { expect, test } from "vitest";
import { joinEmbedded } from "@/db/embedded/join";
import { clientOf, host, isRunning, newFolder, run, until } from "@/tests/support/embedded";

test.each(["SIGKILL", "SIGTERM"] as const)(
  "the database ends when its server gets %s, and the next server waits for that",
  async (signal) => {
    const folder = await newFolder();
    const server = await host(folder);
    const pid = Number(server.line);
    expect(isRunning(pid)).toBe(true);
    server.process.kill(signal);
    await once(server.process, "exit");
    const next = await run(folder);
    // It gives the folder up when all is closed, a moment before its process is gone.
    await until(() => !isRunning(pid));
    expect(await clientOf(next)`select 1 as one`).toEqual([{ one: 1 }]);
  },
);

test("it ends with its server also in the middle of a long statement", async () => {
  const folder = await newFolder();
  const server = await host(folder);
  const pid = Number(server.line);
  const joined = await joinEmbedded(folder);
  if (!joined) throw new Error("Nobody runs the folder");
  clientOf(joined)`select count(*) from generate_series(1, 1000000000)`.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  server.process.kill("SIGKILL");
  await until(() => !isRunning(pid));
});

test("the terminal's Ctrl-C leaves it to its server to close the database", async () => {
  const embedded = await run(await newFolder());
  const sql = clientOf(embedded);
  process.kill(embedded.pid(), "SIGINT");
  process.kill(embedded.pid(), "SIGHUP");
  expect(await sql`select pg_sleep(0.2), 1 as one`).toMatchObject([{ one: 1 }]);
  expect(embedded.health()).toEqual({ ready: true, reason: null, restarts: 0 });
});
