import { beforeAll, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { commitImport } from "@/db/commands/import/commit-import";
import { discardImport } from "@/db/commands/import/discard-import";
import { previewImport } from "@/db/commands/import/preview-import";
import { importAnswerOf, importReviewOf, isCurrent } from "@/db/queries/import-answer";
import { eachImportRow, importRowsOf } from "@/db/queries/import-rows";
import { users } from "@/db/schema/users";
import { type Actor, jobActor } from "@/lib/access";
import { addDays, formatDay } from "@/lib/calendar";
import { ROW_OUTCOMES, type RowOutcome } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, previewed } from "@/tests/support/import/files";
import { day } from "@/tests/support/import/plan-text";

const actor = jobActor("importer");
const HEADER = "person | credential | issued_on | expires_on";
const FIRST = day("2000-01-01");

/** Enough for several parts; each seventh is wrong, each fifth repeats one that is known. */
const LINES = Array.from({ length: 9_000 }, (_, n) => {
  const issuedOn = formatDay(addDays(FIRST, n));
  if (n % 7 === 0) return `E-1 | CKA | ${issuedOn} | 1999-01-01`;
  return `E-${1 + (n % 2)} | CKA | ${issuedOn} |`;
});

describeEachDatabase("a preview that is kept", (database) => {
  let preview: ImportAnswer;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, csvFile(["credential | kind", "CKA | certification"]));
    await imported(actor, csvFile(["person_id | name", "E-1 | Ana", "E-2 | Ben"]));
    await imported(actor, csvFile([HEADER, ...LINES.filter((_, n) => n % 5 === 0)]));
    preview = await previewed(actor, csvFile([HEADER, ...LINES]));
  });

  test("is what was planned, row by row, and what the file says", async () => {
    const kept = await importAnswerOf(actor, preview.id);
    expect([...kept.rows]).toEqual([...preview.rows]);
    expect({ ...kept, rows: null }).toEqual(JSON.parse(JSON.stringify({ ...preview, rows: null })));
    const all = await importRowsOf(actor, preview.id, {
      ...{ outcomes: ROW_OUTCOMES, start: 0, count: LINES.length + 1 },
    });
    const said = all.map(
      ({ cells }) => `${cells.person} | ${cells.credential} | ${cells.issued_on}`,
    );
    expect(said).toEqual(
      LINES.map((line) => line.split(" | ").slice(0, 3).join(" | ").replace(/ \|$/, "")),
    );
  });

  test.each<readonly [readonly RowOutcome[], number]>([
    [ROW_OUTCOMES, 4_090],
    [["reject"], 0],
    [["reject"], 600],
    [["unchanged", "reject"], 1_700],
    [["update"], 0],
  ])("is read some rows at a time: %s from %i", async (outcomes, start) => {
    const { id, rows } = preview;
    const wanted = [...rows].filter(({ outcome }) => outcomes.includes(outcome));
    const some = await importRowsOf(actor, id, { outcomes, start, count: 100 });
    expect(some.map(({ line }) => line)).toEqual(
      wanted.slice(start, start + 100).map(({ line }) => line),
    );
    const each: number[] = [];
    for await (const { line } of eachImportRow(actor, id, outcomes)) each.push(line);
    expect(each).toEqual(wanted.map(({ line }) => line));
  });

  test("stands until a fact is written, the day ends, or somebody else may prove less", async () => {
    const file = csvFile([HEADER, "E-1 | CKA | 2026-03-01 |"]);
    const { id } = await previewed(actor, file);
    expect(await isCurrent(actor, id)).toBe(true);
    const user = { name: "New", email: "new@example.com", access: "learning" } as const;
    await inScope(actor, (tx) => tx.insert(users).values(user));
    await previewed(actor, file);
    expect(await isCurrent(actor, id)).toBe(true);
    const learning: Actor = { ...actor, access: "learning" };
    expect(await isCurrent(learning, id)).toBe(false);
    vi.stubEnv("TESSERA_NOW", "2026-11-23T12:00:00Z");
    expect(await isCurrent(actor, id)).toBe(false);
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    expect(await isCurrent(actor, id)).toBe(true);
    await imported(actor, csvFile([HEADER, "E-2 | CKA | 2026-03-01 |"]));
    expect(await isCurrent(actor, id)).toBe(false);
    done(await previewImport(actor, id));
    expect(await isCurrent(actor, id)).toBe(true);
  });

  test("planned again to the same end leaves nothing in the log", async () => {
    const { id } = await previewed(actor, csvFile([HEADER, "E-1 | CKA | 2026-03-15 |"]));
    const events = () => database().sql`select count(*)::int as count from audit_events`;
    const before = await events();
    done(await previewImport(actor, id));
    expect([...(await events())]).toEqual([...before]);
  });

  test("does not stand where a fact was being written while it was planned", async () => {
    const file = csvFile([HEADER, "E-1 | CKA | 2026-04-01 |"]);
    const open = await database().sql.reserve();
    await open`begin`;
    await open`select set_config('tessera.actor', 'slow', true)`;
    await open`insert into issuers (name) values ('Slow')`;
    const planned = previewed(actor, file);
    if (database().kind === "embedded") await open`commit`;
    const { id } = await planned;
    await open`commit`;
    open.release();
    if (database().kind === "embedded") return;
    expect(await isCurrent(actor, id)).toBe(false);
  });

  test("is still there to look at once it is committed, and gone with a draft that is given up", async () => {
    const { id } = await previewed(actor, csvFile([HEADER, "E-1 | CKA | 2026-05-01 |"]));
    done(await commitImport(actor, { id, strict: true }));
    const [row] = await importRowsOf(actor, id, { outcomes: ["create"], start: 0, count: 9 });
    expect(row?.cells).toMatchObject({ person: "E-1", issued_on: "2026-05-01" });
    expect((await importReviewOf(actor, id))?.columns.missing).toEqual([]);
    const other = await previewed(actor, csvFile([HEADER, "E-1 | CKA | 2026-06-01 |"]));
    done(await discardImport(actor, other.id));
    expect(await importReviewOf(actor, other.id)).toBeNull();
    expect([...(await importAnswerOf(actor, other.id)).rows]).toEqual([]);
  });
});
