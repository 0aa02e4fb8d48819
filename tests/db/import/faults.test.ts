import { beforeAll, describe, expect, test, vi } from "vitest";
import { commitImport } from "@/db/commands/import/commit-import";
import { previewImport } from "@/db/commands/import/preview-import";
import { startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { verifyProjection } from "@/db/projection/verify";
import { importAnswerOf } from "@/db/queries/import-answer";
import { importsFor } from "@/db/queries/imports";
import { jobActor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { FAULTS, type Fault, withFault } from "@/tests/support/import/faulty-postgres";
import { csvFile, done, imported, previewed, tableHashes } from "@/tests/support/import/files";
import { stateOf } from "@/tests/support/import/state";

vi.mock("postgres", async () => ({
  default: (await import("@/tests/support/import/faulty-postgres")).faultyPostgres,
}));

const actor = jobActor("importer");
const FILE = {
  ...csvFile([
    "person | credential | issuer | issued_on",
    "E-1 | CKA | | 2025-01-01",
    "new@a.example | CKA | | 2025-02-01",
    "E-1 | Rust Badge | Ferris | 2025-03-01",
  ]),
  kind: "awards",
  settings: { people: { "*": "create" }, credentials: { "*": "create:badge" } },
} as const;

const ROWS = 3;

/** On a busy machine: each call of each command is a round of its own. */
const PATIENCE_MS = 240_000;

/** Far more calls than any command makes: where a loop would not end otherwise. */
const MOST_CALLS = 300;

describeEachDatabase("the n-th call to the database fails", (database) => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, csvFile(["credential | kind", "CKA | certification"]));
    await imported(
      actor,
      csvFile(["person_id | name | team", "E-1 | Ana Ruiz | Platform", "E-2 | Ben | Platform"]),
    );
    await imported(actor, {
      ...csvFile(["requirement | applies_to | option", "Kubernetes | everyone | CKA"]),
      kind: "requirements",
    });
  });

  async function stateOfImport(id: ImportId): Promise<string | undefined> {
    const [row] = await database().sql<{ state: string }[]>`
      select state from imports where id = ${id}`;
    return row?.state;
  }

  /** Fails at each call in turn, until the work gets through. Everything is as before, or done. */
  async function failsAtEach(
    fault: Fault,
    arrange: () => Promise<ImportId>,
    work: (id: ImportId) => Promise<{ readonly ok: boolean }>,
    isDone: (id: ImportId) => Promise<boolean>,
  ): Promise<number> {
    let id = await arrange();
    let before = await stateOf(database().sql);
    for (let call = 1; call < MOST_CALLS; call++) {
      const { isReached, outcome } = await withFault(fault, call, () => work(id));
      if (!isReached) {
        expect(outcome).toMatchObject({ status: "fulfilled", value: { ok: true } });
        return call - 1;
      }
      expect(outcome.status).toBe("rejected");
      await importsFor(actor, { limit: 1, after: null });
      const after = await stateOf(database().sql);
      if (after === before) continue;
      expect([fault, await isDone(id)]).toEqual(["connection failure", true]);
      expect(await verifyProjection()).toEqual([]);
      id = await arrange();
      before = await stateOf(database().sql);
    }
    throw new Error(`${fault}: still not through after ${MOST_CALLS} calls.`);
  }

  const draft = async () => (await previewed(actor, FILE)).id;

  describe.each(Object.keys(FAULTS) as Fault[])("with a %s", { timeout: PATIENCE_MS }, (fault) => {
    test("while a file is taken in", async () => {
      let known = 0;
      const count = async () => (await importsFor(actor, { limit: 100, after: null })).length;
      const arrange = async () => {
        const id = await draft();
        known = await count();
        return id;
      };
      const isDone = async () => (await count()) > known;
      expect(
        await failsAtEach(fault, arrange, () => startImport(actor, FILE), isDone),
      ).toBeGreaterThan(5);
    });

    test("while a preview is made", async () => {
      const calls = await failsAtEach(
        fault,
        draft,
        (id) => previewImport(actor, id),
        async (id) => (await importAnswerOf(actor, id)).rows.length === ROWS,
      );
      expect(calls).toBeGreaterThan(5);
    });

    test("while an import is committed, and while it is taken back", async () => {
      const facts = await tableHashes(database().sql);
      let last: ImportId | null = null;
      const takeLastBack = async () => {
        if (last && (await stateOfImport(last)) === "committed")
          done(await undoImport(actor, last));
        expect(await tableHashes(database().sql)).toEqual(facts);
      };
      const arrange = async () => {
        await takeLastBack();
        last = await draft();
        return last;
      };
      const commit = (id: ImportId) => commitImport(actor, { id, strict: true });
      const isCommitted = async (id: ImportId) => (await stateOfImport(id)) === "committed";
      expect(await failsAtEach(fault, arrange, commit, isCommitted)).toBeGreaterThan(10);
      await takeLastBack();
      const committed = async () => (await imported(actor, FILE)).id;
      const isUndone = async (id: ImportId) => (await stateOfImport(id)) === "undone";
      const undo = (id: ImportId) => undoImport(actor, id);
      expect(await failsAtEach(fault, committed, undo, isUndone)).toBeGreaterThan(10);
      expect(await tableHashes(database().sql)).toEqual(facts);
    });
  });
});
