import { beforeAll, describe, expect, test, vi } from "vitest";
import { startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { verifyProjection } from "@/db/projection/verify";
import { jobActor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportSettings } from "@/lib/import/import";
import { NIL_UUID } from "@/lib/import/plan/uuid-list";
import { describeEachDatabase } from "@/tests/support/databases";
import {
  done,
  imported,
  type SHIPPED,
  shippedFile,
  tableHashes,
} from "@/tests/support/import/files";

const actor = jobActor("importer");
const EVERYBODY: Partial<ImportSettings> = { people: { "*": "create" } };
const NONE = { create: 0, update: 0, unchanged: 0, reject: 0, undecided: 0 };

/** In the order in which they build on each other. */
const FILES = [
  { file: "roles", counts: { ...NONE, create: 1805, unchanged: 19 }, rows: 1824 },
  { file: "skills", counts: { ...NONE, update: 64, unchanged: 125 }, rows: 189 },
  { file: "catalogue", counts: { ...NONE, create: 489 }, rows: 489 },
  { file: "dod", counts: { ...NONE, create: 426 }, rows: 426 },
  { file: "trainings", counts: { ...NONE, create: 160 }, rows: 160, settings: EVERYBODY },
] as const satisfies readonly {
  file: keyof typeof SHIPPED;
  counts: typeof NONE;
  rows: number;
  settings?: Partial<ImportSettings>;
}[];

describeEachDatabase("the real files", (database) => {
  const ids: ImportId[] = [];
  const hashes: Record<string, string>[] = [];
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  describe.each(FILES)("$file", ({ file, counts, rows, ...more }) => {
    test("does what was counted by hand, with an audit event for each row that it wrote", async () => {
      const { sql } = database();
      hashes.push(await tableHashes(sql));
      const { id, state, ...answer } = await imported(actor, { ...shippedFile(file), ...more });
      ids.push(id);
      expect([state, answer.counts]).toEqual(["committed", counts]);
      const [audited] = await sql<{ events: number; rows: number }[]>`
        select count(*)::int as events, count(distinct entity_id)::int as rows from audit_events
        where tx = (select commit_tx from imports where id = ${id}) and entity <> 'imports'`;
      const [kept] = await sql`
        select sum(cardinality(lines))::int as rows, sum(length(outcomes))::int as outcomes,
          sum(cardinality(array_remove(entities, ${NIL_UUID})))::int as entities
        from import_rows where import_id = ${id}`;
      expect(audited?.events).toBe(audited?.rows);
      expect(kept).toEqual({ rows, outcomes: rows, entities: rows });
    });

    test("changes nothing the second time", async () => {
      const before = await tableHashes(database().sql);
      const again = {
        kind: "auto",
        commit: { strict: true },
        ...shippedFile(file),
        ...more,
      } as const;
      const { counts: none, id } = done(await startImport(actor, again));
      expect(none).toEqual({ ...NONE, unchanged: rows });
      expect(await tableHashes(database().sql)).toEqual(before);
      const events = await database().sql`
        select entity from audit_events
        where tx = (select commit_tx from imports where id = ${id}) and entity <> 'imports'`;
      expect(events).toEqual([]);
    });
  });

  test("are all there", async () => {
    const [count] = await database().sql`
      select (select count(*)::int from roles where family not like 'DoD%') as roles,
        (select count(distinct family)::int from roles where family not like 'DoD%') as families,
        (select count(*)::int from competencies) as competencies,
        (select count(*)::int from requirements) as requirements,
        (select count(*)::int from people) as people,
        (select count(*)::int from awards) as awards`;
    expect(count).toEqual({
      roles: 205,
      families: 52,
      competencies: 189,
      requirements: 94,
      people: 42,
      awards: 160,
    });
    expect(await verifyProjection()).toEqual([]);
  });

  test("can be taken back, the last one first, until nothing is left of them", async () => {
    for (const id of [...ids].reverse()) {
      expect(done(await undoImport(actor, id)).conflicts).toEqual([]);
      expect(await tableHashes(database().sql)).toEqual(hashes.pop());
    }
    expect(await verifyProjection()).toEqual([]);
  });
});
