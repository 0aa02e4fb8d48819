import { beforeAll, expect, test, vi } from "vitest";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { undoImport } from "@/db/commands/import/undo-import";
import { changePerson } from "@/db/commands/person/change-person";
import { Forbidden } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { batchOf } from "@/db/queries/batches";
import { importOf } from "@/db/queries/imports";
import { jobActor } from "@/lib/access";
import { type BatchId, PersonId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, tableHashes } from "@/tests/support/import/files";
import { made, refusedWith } from "@/tests/support/small-world";

const actor = jobActor("importer");
const HEADER = "person_id | name | email | team | role | manager_email";

describeEachDatabase("taking back that something was taken back", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  const hashes = () => tableHashes(database().sql);
  const redone = async (id: BatchId) => made(undoBatch(actor, await batchOf(actor, id)));
  const idOf = async (name: string) => {
    const [row] = await database().sql`select id from people where name = ${name}`;
    return PersonId.parse(row?.id);
  };

  test("brings everything back, and can be taken back again, as often as somebody likes", async () => {
    await imported(actor, csvFile([HEADER, "U-1 | Una | una@a.example | Blue | Welder |"]));
    const before = await hashes();
    const file = csvFile([
      HEADER,
      "U-1 | Una Old | una@b.example | Green / Dark | Lead | udo@a.example",
      "U-2 | Udo | udo@a.example | Blue | Welder | ute@a.example",
      "U-3 | Ute | ute@a.example | Green / Dark | Welder |",
    ]);
    const { id } = await imported(actor, file);
    const after = await hashes();
    const undone = done(await undoImport(actor, id));
    const again = await redone(undone.batchId);
    expect(again).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(after);
    expect(await importOf(actor, id)).toMatchObject({ state: "committed" });
    const { title } = await batchOf(actor, again.batchId);
    expect(title).toBe("Done again: import of test.csv");
    const third = await redone(again.batchId);
    expect(third).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
    expect(await importOf(actor, id)).toMatchObject({ state: "undone" });
    await redone(third.batchId);
    expect(await hashes()).toEqual(after);
    expect(done(await undoImport(actor, id)).conflicts).toEqual([]);
    expect(await hashes()).toEqual(before);
    expect(await verifyProjection()).toEqual([]);
  });

  test("is done once", async () => {
    const { id } = await imported(actor, csvFile([HEADER, "V-1 | Vera | vera@a.example | | |"]));
    const { batchId } = done(await undoImport(actor, id));
    const seen = await batchOf(actor, batchId);
    await made(undoBatch(actor, seen));
    expect(await refusedWith(undoBatch(actor, seen))).toMatchObject({ kind: "changed" });
    const now = await batchOf(actor, batchId);
    expect(await refusedWith(undoBatch(actor, now))).toEqual({ id: "already-undone" });
  });

  test("needs what importing such a file needs", async () => {
    const asks = ["requirement | option_type | option | applies_to | effective_from"];
    await imported(actor, csvFile(["credential | kind", "Anchor | badge"]));
    const row = "Anchors | credential | Anchor | everyone | 2026-01-01";
    const { id } = await imported(actor, csvFile([...asks, row]));
    const { batchId } = done(await undoImport(actor, id));
    const learning = { ...actor, kind: "user", name: "Sam", access: "learning" } as const;
    const seen = await batchOf(learning, batchId);
    await expect(undoBatch(learning, seen)).rejects.toThrow(Forbidden);
    await redone(batchId);
  });

  test("never brings back what was erased, nor what belonged to it", async () => {
    await imported(actor, csvFile([HEADER, "W-1 | Willa | willa@a.example | One | |"]));
    const willa = await idOf("Willa");
    const { id } = await imported(actor, csvFile([HEADER, "W-1 | | | One | Diver |"]));
    const { batchId } = done(await undoImport(actor, id));
    const { sql } = database();
    await sql.begin(async (tx) => {
      await tx`select set_config('tessera.actor', 'eraser', true)`;
      await tx`delete from people where id = ${willa}`;
    });
    const { conflicts } = await redone(batchId);
    expect(conflicts).toMatchObject([{ entity: "role_assignments", reason: "gone" }]);
    expect(await sql`select from people where id = ${willa}`).toHaveLength(0);
    expect(await sql`select from roles where name = 'Diver'`).toHaveLength(1);
  });

  test("leaves alone what stands there by now", async () => {
    const { id } = await imported(actor, csvFile([HEADER, "X-1 | Xena | xena@a.example | | |"]));
    const { batchId } = done(await undoImport(actor, id));
    await imported(actor, csvFile([HEADER, "X-1 | Xena Two | xena@a.example | | |"]));
    const { conflicts } = await redone(batchId);
    expect(conflicts.map(({ entity, reason }) => `${entity} ${reason}`).sort()).toEqual([
      "people taken",
      "person_emails taken",
    ]);
    expect(await idOf("Xena Two")).toBeTruthy();
  });

  test("goes field by field: what was edited beside it stays", async () => {
    await imported(actor, csvFile(["person_id | name | employment", "Y-1 | Yara | employee"]));
    const { id } = await imported(
      actor,
      csvFile(["person_id | name | employment", "Y-1 | Yara Old | contractor"]),
    );
    const yara = await idOf("Yara Old");
    await made(changePerson(actor, { id: yara, version: 2, name: "Yara New" }));
    const { conflicts, restored } = done(await undoImport(actor, id));
    expect([conflicts, restored]).toMatchObject([[{ id: yara, reason: "changed" }], 1]);
    const [row] = await database().sql`select name, employment from people where id = ${yara}`;
    expect(row).toEqual({ name: "Yara New", employment: "employee" });
  });
});
