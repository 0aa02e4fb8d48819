import { beforeAll, expect, test, vi } from "vitest";
import { changeImport } from "@/db/commands/import/change-import";
import { commitImport } from "@/db/commands/import/commit-import";
import { discardImport } from "@/db/commands/import/discard-import";
import { previewImport } from "@/db/commands/import/preview-import";
import { startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { NotFound } from "@/db/errors";
import { importsFor } from "@/db/queries/imports";
import { jobActor } from "@/lib/access";
import { ImportId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, previewed, tableHashes } from "@/tests/support/import/files";

const actor = jobActor("importer");
const HEADER = "person | credential | issued_on | expires_on";
const PEOPLE = csvFile([
  "person_id | name | email | team",
  "E-1 | Ana Ruiz | ana@a.example | Platform",
  "E-2 | Ben | ben@a.example | Platform",
]);
const CATALOGUE = csvFile([
  "credential | code | kind",
  "Certified Kubernetes Administrator | CKA | certification",
  "CompTIA Security+ | SEC | certification",
]);

describeEachDatabase("an import", (database) => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, PEOPLE);
    await imported(actor, CATALOGUE);
  });

  const MIXED = csvFile([
    HEADER,
    "E-1 | CKA | 2026-01-01 | 2028-01-01",
    "E-2 | CKA | 31/02/2026 |",
    "E-1 | SEC | 2026-02-01 | 2026-01-01",
    "E-1 | CKA | 2026-01-01 | 2028-01-01",
    "E-2 | AWS CSAA | 2026-03-01 |",
  ]);

  test("writes no fact before it is committed, and then what its preview said", async () => {
    const before = await tableHashes(database().sql);
    const preview = await previewed(actor, MIXED);
    expect(await tableHashes(database().sql)).toEqual(before);
    expect(preview.counts).toEqual({ create: 1, update: 0, unchanged: 1, reject: 2, undecided: 1 });
    const { id, planHash } = preview;
    const committed = done(
      await commitImport(actor, { id, strict: false, planHash: planHash ?? "" }),
    );
    expect([...committed.rows]).toEqual([...preview.rows]);
    const kept = done(await previewImport(actor, id));
    expect(kept).toMatchObject({ state: "committed", counts: preview.counts, review: null });
    expect([...kept.rows]).toEqual([...preview.rows]);
    done(await undoImport(actor, id));
    expect(await tableHashes(database().sql)).toEqual(before);
  });

  test("that is to be strict writes nothing where a row is wrong", async () => {
    const before = await tableHashes(database().sql);
    const { id } = await previewed(actor, MIXED);
    for (const result of [
      await commitImport(actor, { id, strict: true }),
      await startImport(actor, { ...MIXED, kind: "awards", commit: { strict: true } }),
    ]) {
      expect(result).toMatchObject({ ok: false, problem: { code: "not-clean" } });
    }
    expect(await tableHashes(database().sql)).toEqual(before);
    expect(done(await previewImport(actor, id)).state).toBe("draft");
  });

  test("is refused where the data changed under its preview, until it was shown anew", async () => {
    const file = csvFile([HEADER, "E-2 | CKA | 2026-05-01 |"]);
    const { id, planHash } = await previewed(actor, file);
    const other = await imported(actor, csvFile([HEADER, "E-2 | CKA | 2026-05-01 | 2028-05-01"]));
    const before = await tableHashes(database().sql);
    for (const input of [{}, { planHash: planHash ?? "" }]) {
      expect(await commitImport(actor, { id, strict: false, ...input })).toMatchObject({
        ok: false,
        problem: { code: "out-of-date" },
      });
    }
    expect(await tableHashes(database().sql)).toEqual(before);
    expect(done(await previewImport(actor, id)).counts.unchanged).toBe(1);
    expect(done(await commitImport(actor, { id, strict: false })).state).toBe("committed");
    done(await undoImport(actor, other.id));
  });

  test("asks once for a name, remembers the answer, and asks no more in another file", async () => {
    const file = csvFile([
      HEADER,
      "E-1 | AWS CSAA | 2026-03-01 |",
      "E-2 | aws csaa | 2026-03-02 |",
    ]);
    const draft = await previewed(actor, file);
    expect(draft.review?.credentials).toMatchObject([{ value: "AWS CSAA", lines: [2, 3] }]);
    const [credential] = await database()
      .sql`select id from credential_definitions where code = 'CKA'`;
    const decided = done(
      await changeImport(actor, { id: draft.id, credentials: { "AWS CSAA": credential?.id } }),
    );
    expect(decided.counts).toMatchObject({ create: 2, undecided: 0 });
    const { id, planHash } = decided;
    done(await commitImport(actor, { id, strict: true, planHash: planHash ?? "" }));
    const another = await previewed(actor, csvFile([HEADER, "E-1 | AWS-CSAA | 2026-09-01 |"]));
    expect(another.counts.create).toBe(1);
    done(await undoImport(actor, id));
    expect(
      (await previewed(actor, csvFile([HEADER, "E-1 | AWS CSAA | 2026-09-01 |"]))).counts.undecided,
    ).toBe(1);
  });

  test("remembers which column is what, for files with the same headers", async () => {
    const lines = ["Wer | Was | Wann", "E-1 | SEC | 2026-06-01"];
    const draft = await previewed(actor, { ...csvFile(lines), kind: "awards" });
    expect(draft.review?.columns.missing).toEqual(["person", "credential"]);
    expect(await commitImport(actor, { id: draft.id, strict: false })).toMatchObject({
      problem: { code: "columns-missing" },
    });
    const columns = { person: "Wer", credential: "Was", issued_on: "Wann" };
    const { id, counts } = done(await changeImport(actor, { id: draft.id, columns }));
    expect(counts.create).toBe(1);
    done(await commitImport(actor, { id, strict: true }));
    const next = await previewed(actor, {
      ...csvFile(["WER | was | Wann", "E-2 | SEC | 2026-06-02"]),
      kind: "awards",
    });
    expect(next.counts.create).toBe(1);
  });

  test("with dates that can be read in two ways asks for their order, and lands them on one day", async () => {
    const lines = [
      "E-1 | CKA | 03/04/2026 |",
      "E-1 | SEC | 2026-04-03 |",
      "E-2 | SEC | 3 Apr 2026 |",
    ];
    const draft = await previewed(actor, csvFile([HEADER, ...lines]));
    expect(draft.review?.dates).toMatchObject({ kind: "ambiguous", orders: ["dmy", "mdy"] });
    expect(draft.counts).toMatchObject({ create: 2, undecided: 1 });
    const { id } = done(await changeImport(actor, { id: draft.id, dateOrder: "dmy" }));
    done(await commitImport(actor, { id, strict: true }));
    const days = await database().sql`
      select distinct issued_on::text as day from awards where import_id = ${id}`;
    expect([...days]).toEqual([{ day: "2026-04-03" }]);
  });

  test("under the same key is one import, under another content refused", async () => {
    const file = csvFile([HEADER, "E-2 | SEC | 2026-07-01 |"]);
    const input = {
      ...file,
      kind: "awards",
      commit: { strict: true },
      idempotencyKey: "k-1",
    } as const;
    const first = done(await startImport(actor, input));
    const [second, third] = await Promise.all([
      startImport(actor, input),
      startImport(actor, input),
    ]);
    for (const again of [second, third]) {
      const { id, state, counts, rows } = done(again);
      expect([id, state, counts]).toEqual([first.id, "committed", first.counts]);
      expect([...rows]).toEqual([...first.rows]);
    }
    for (const other of [
      { ...input, bytes: csvFile([HEADER, "E-2 | SEC | 2026-07-02 |"]).bytes },
      { ...input, settings: { dateOrder: "dmy" as const } },
      { ...file, kind: "awards" as const, idempotencyKey: "k-1" },
    ]) {
      expect(await startImport(actor, other)).toMatchObject({ problem: { code: "key-reused" } });
    }
  });

  test("of eight that are the same and come at once, one does the work", async () => {
    const file = csvFile([
      HEADER,
      "E-1 | SEC | 2026-08-01 |",
      "new@a.example | SEC | 2026-08-01 |",
    ]);
    const input = {
      ...file,
      kind: "awards",
      commit: { strict: true },
      settings: { people: { "*": "create" } },
    } as const;
    const answers = await Promise.all(Array.from({ length: 8 }, () => startImport(actor, input)));
    const created = answers.map((answer) => done(answer).counts.create);
    expect(created.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
  });

  test("that is discarded is gone with its file", async () => {
    const { id } = await previewed(actor, MIXED);
    done(await discardImport(actor, id));
    const files = await database().sql`select from import_files where import_id = ${id}`;
    expect(files).toHaveLength(0);
    expect(done(await previewImport(actor, id))).toMatchObject({
      state: "discarded",
      rows: { length: 0 },
    });
    for (const result of [
      await discardImport(actor, id),
      await changeImport(actor, { id, dateOrder: "dmy" }),
      await commitImport(actor, { id, strict: false }),
    ]) {
      expect(result).toMatchObject({ problem: { code: "not-draft" } });
    }
    expect(await undoImport(actor, id)).toMatchObject({ problem: { code: "not-committed" } });
  });

  test("that nobody started is not found", async () => {
    const id = ImportId.parse("00000000-0000-4000-8000-000000000000");
    await expect(previewImport(actor, id)).rejects.toThrow(NotFound);
    await expect(commitImport(actor, { id, strict: false })).rejects.toThrow(NotFound);
    await expect(undoImport(actor, id)).rejects.toThrow(NotFound);
  });

  test("is listed, the newest first, page by page", async () => {
    const all = await importsFor(actor, { limit: 100, after: null });
    const first = await importsFor(actor, { limit: 3, after: null });
    const second = await importsFor(actor, { limit: 100, after: first.at(-1) ?? null });
    expect([...first, ...second]).toEqual(all);
    expect(all.length).toBeGreaterThan(10);
  });
});
