import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FolderInUse } from "@/db/embedded/folder-claim";
import { startEmbedded } from "@/db/embedded/start";
import { answers, clientOf, newFolder, run, until } from "@/tests/support/embedded";

test("a database that does not answer is ended and started again, for the same client", async () => {
  const lines: string[] = [];
  const folder = await newFolder();
  const embedded = await run(folder, {
    unresponsiveMs: 1_000,
    report: (line) => lines.push(line),
  });
  const sql = clientOf(embedded);
  await sql`create table kept (n int)`;
  await sql`insert into kept values (1)`;
  const stopped = embedded.pid();
  process.kill(stopped, "SIGSTOP");
  await expect(startEmbedded(folder)).rejects.toThrow(FolderInUse);
  const unanswered = expect(sql`select 1`).rejects.toThrow();
  await until(() => !embedded.health().ready, 5_000);
  await unanswered;
  await until(() => answers(sql));
  await until(() => embedded.health().ready);
  expect(await sql`select n from kept`).toEqual([{ n: 1 }]);
  expect(embedded.pid()).not.toBe(stopped);
  expect(embedded.health().restarts).toBe(1);
  expect(lines).toEqual([expect.stringContaining("did not answer for 1 s")]);
});

test("it says why it cannot be opened", async () => {
  const folder = await newFolder();
  await writeFile(`${folder}/pgdata/global/pg_control`, "broken");
  await expect(run(folder)).rejects.toThrow(/pg_control|control file/);
});
