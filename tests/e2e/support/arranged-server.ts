import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { connect, disconnect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { freePort, startServer } from "@/scripts/steps/server";
import { type Arranged, arrange, SECRET } from "@/tests/access/arrange";
import { type Asking, builtApplication } from "@/tests/access/asking";

/** The application as it was built, serving a small world in which everybody of the access table is known. */
export type ArrangedServer = Asking & Pick<Arranged, "papers">;

/** `test` with such a server, started for the first test that wants it and shared by the next ones. */
export const test = arrangedBy(arrange);

/** The same with a world of one's own. */
export function arrangedBy(arranging: () => Promise<Arranged>) {
  return base.extend<object, { arranged: ArrangedServer }>({
    arranged: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is wanted.
      async ({}, use) => {
        const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-access-"));
        const { ids, papers } = await arrangedIn(folder, arranging);
        const env = {
          TESSERA_DATA: folder,
          TESSERA_SECRET: SECRET,
          DATABASE_URL: "",
          TESSERA_URL: "",
        };
        const server = await startServer({ port: await freePort(), env });
        await use({ server: server.address, built: await builtApplication(), ids, papers });
        await server.stop();
        // The embedded database ends a moment after the server that it belongs to.
        await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
      },
      { scope: "worker", timeout: 120_000 },
    ],
  });
}

async function arrangedIn(folder: string, arranging: () => Promise<Arranged>): Promise<Arranged> {
  const embedded = await startEmbedded(folder);
  await migrate(embedded.connection);
  connect(embedded.connection);
  const arranged = await arranging();
  await disconnect();
  await embedded.stop();
  return arranged;
}
