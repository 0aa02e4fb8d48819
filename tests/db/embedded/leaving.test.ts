import net from "node:net";
import { expect, test } from "vitest";
import { query, startup } from "@/db/embedded/server/messages";
import { clientOf, newFolder, run, until } from "@/tests/support/embedded";

test("what a client leaves behind is undone when it goes", async () => {
  const embedded = await run(await newFolder());
  const sql = clientOf(embedded);

  const preparer = clientOf(embedded);
  await preparer`select ${1}::int as prepared`;
  const prepared = () =>
    sql`select from pg_prepared_statements where statement like 'select $1::int as prepared'`;
  expect(await prepared()).toHaveLength(1);
  await preparer.end();
  await until(async () => (await prepared()).length === 0);

  await sql`create table notes (text text)`;
  const writer = net.connect(embedded.connection.path ?? "");
  writer.write(Buffer.concat([startup.bytes, query("begin").bytes]));
  writer.write(query("insert into notes values ('half done')").bytes);
  await new Promise((resolve) => writer.once("data", resolve));
  writer.destroy();
  expect(await sql`select text from notes`).toEqual([]);
});
