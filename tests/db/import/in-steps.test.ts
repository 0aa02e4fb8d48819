import { beforeAll, expect, test, vi } from "vitest";
import { commitImport } from "@/db/commands/import/commit-import";
import { startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { verifyProjection } from "@/db/projection/verify";
import type { Watch } from "@/db/watch";
import { jobActor } from "@/lib/access";
import { addDays, formatDay } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, previewed, tableHashes } from "@/tests/support/import/files";
import { day } from "@/tests/support/import/plan-text";

const actor = jobActor("importer");
const HEADER = "person | credential | issued_on";
const PEOPLE = 60;
const AWARDS_EACH = 100;
const FIRST = day("2025-01-01");

function people(): string[] {
  return Array.from({ length: PEOPLE }, (_, n) => `E-${n} | Person ${n} | Platform`);
}

/** In the order of days, so that the rows of each person are all over the file. */
function awards(): string[] {
  return Array.from({ length: AWARDS_EACH }, (_, days) => {
    const issuedOn = formatDay(addDays(FIRST, days));
    return Array.from({ length: PEOPLE }, (_, n) => `E-${n} | CKA | ${issuedOn}`);
  }).flat();
}

const FILE = csvFile([HEADER, ...awards()]);
const INPUT = { ...FILE, kind: "awards", commit: { strict: true } } as const;

type Progress = Parameters<NonNullable<Watch["onProgress"]>>[0];

describeEachDatabase("an import of many rows", (database) => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, csvFile(["person_id | name | team", ...people()]));
    await imported(
      actor,
      csvFile(["credential | code | kind", "Kubernetes | CKA | certification"]),
    );
    await imported(
      actor,
      csvFile([
        "requirement | applies_to | option_type | option | effective_from",
        "Clusters | everyone | credential | CKA | 2024-01-01",
      ]),
    );
  });

  test("tells how far it is, and projects everybody in it", async () => {
    const told: Progress[] = [];
    const watch = { onProgress: (progress: Progress) => told.push(progress) };
    const { id, counts, rows } = done(await startImport(actor, INPUT, watch));
    expect(counts.create).toBe(PEOPLE * AWARDS_EACH);
    expect(Array.from(rows, ({ line }) => line)).toEqual(
      Array.from({ length: rows.length }, (_, row) => row + 2),
    );
    const [written, projected] = (["rows", "standings"] as const).map((wanted) =>
      told.filter(({ stage }) => stage === wanted),
    );
    expect(written?.length).toBeGreaterThan(1);
    expect(written?.map(({ done: now }) => now)).toEqual(
      written?.map(({ done: now }) => now).toSorted((a, b) => a - b),
    );
    expect(written?.at(-1)).toMatchObject({ done: rows.length, total: rows.length });
    expect(projected?.at(-1)).toMatchObject({ done: PEOPLE, total: PEOPLE });
    expect(await verifyProjection()).toEqual([]);
    done(await undoImport(actor, id));
  });

  test("that is stopped wrote nothing", async () => {
    const before = await tableHashes(database().sql);
    const stopping = new AbortController();
    const { signal } = stopping;
    const watch = { signal, onProgress: () => stopping.abort(new Error("stopped")) };
    await expect(startImport(actor, INPUT, watch)).rejects.toThrow("stopped");
    expect(await tableHashes(database().sql)).toEqual(before);
  });

  test("is refused as a whole where the last person in it has changed since", async () => {
    const { id, planHash } = await previewed(actor, FILE);
    const last = `E-${PEOPLE - 1} | CKA | ${formatDay(FIRST)}`;
    const other = await imported(actor, csvFile([HEADER, last]));
    const before = await tableHashes(database().sql);
    const refused = await commitImport(actor, { id, strict: false, planHash: planHash ?? "" });
    expect(refused).toMatchObject({ ok: false, problem: { code: "out-of-date" } });
    expect(await tableHashes(database().sql)).toEqual(before);
    done(await undoImport(actor, other.id));
  });

  test("writes nothing where it is strict and its last row is wrong", async () => {
    const before = await tableHashes(database().sql);
    const file = csvFile([HEADER, ...awards(), "E-0 | CKA | 2025-02-30"]);
    const refused = await startImport(actor, { ...file, kind: "awards", commit: { strict: true } });
    expect(refused).toMatchObject({ ok: false, problem: { code: "not-clean" } });
    expect(await tableHashes(database().sql)).toEqual(before);
  });
});
