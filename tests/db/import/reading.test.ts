import { beforeAll, expect, test, vi } from "vitest";
import { changeImport } from "@/db/commands/import/change-import";
import { commitImport } from "@/db/commands/import/commit-import";
import { startImport } from "@/db/commands/import/start-import";
import { importRowsOf } from "@/db/queries/import-rows";
import { jobActor } from "@/lib/access";
import { ROW_OUTCOMES } from "@/lib/import/import";
import { AS_FOUND } from "@/lib/import/read/reading";
import { describeEachDatabase } from "@/tests/support/databases";
import { done, previewed } from "@/tests/support/import/files";
import { sampleFile } from "@/tests/support/import/samples";

const actor = jobActor("importer");
const CERTIFICATIONS = sampleFile({
  place: "tests/fixtures/presets/linkedin-certifications/Certifications.csv",
});

function fileOf(text: string, fileName = "people.csv") {
  return { fileName, bytes: new TextEncoder().encode(text) };
}

/** Two headers, one above the other, of which the upper one looks right. */
const TWO_HEADERS = fileOf("name,email\nfull name,email\nAda Quay,ada@example.com\n");

describeEachDatabase("how a file is read", () => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  test("is found out, and can be changed", async () => {
    const first = await previewed(actor, TWO_HEADERS);
    expect([first.review?.headerLine, first.rows.length]).toEqual([1, 2]);
    const { id } = first;
    const second = done(await changeImport(actor, { id, reading: { headerLine: 2 } }));
    expect([second.review?.headerLine, second.rows.length]).toEqual([2, 1]);
    expect(second.review?.columns.headers.name).toEqual(["full name"]);
    const third = done(await changeImport(actor, { id, reading: { delimiter: ";" } }));
    expect(third.review?.settings.reading).toEqual({
      ...AS_FOUND,
      headerLine: 2,
      delimiter: ";",
    });
    expect(third.review?.headers).toEqual(["full name,email"]);
    const found = done(await changeImport(actor, { id, reading: AS_FOUND }));
    expect(found.planHash).toBe(first.planHash);
  });

  test("is part of what somebody agrees to", async () => {
    const file = fileOf("name;email\nAda Quay;ada@example.com\n");
    const { id, planHash, rows } = await previewed(actor, file);
    const same = done(await changeImport(actor, { id, reading: { delimiter: ";" } }));
    expect([...same.rows]).toEqual([...rows]);
    expect(same.planHash).not.toBe(planHash);
    const commit = await commitImport(actor, { id, strict: false, planHash: planHash ?? "" });
    expect(commit).toMatchObject({ ok: false, problem: { code: "out-of-date" } });
  });

  test("keeps what was decided where it stays as it was", async () => {
    const { id } = await previewed(actor, TWO_HEADERS);
    await changeImport(actor, { id, columns: { name: "email" } });
    const { review } = done(await changeImport(actor, { id, reading: AS_FOUND, dateOrder: "dmy" }));
    expect(review?.settings).toMatchObject({ columns: { name: "email" }, dateOrder: "dmy" });
  });

  test("cannot be changed to what gives no table; nothing is changed then", async () => {
    const { id, planHash } = await previewed(actor, TWO_HEADERS);
    const refused = await changeImport(actor, { id, reading: { headerLine: 99 } });
    expect(refused).toMatchObject({ ok: false, problem: { code: "line-not-found" } });
    const same = done(await changeImport(actor, { id }));
    expect(same.planHash).toBe(planHash);
  });

  test("may be said beforehand, together with the table that is meant", async () => {
    const text = JSON.stringify({
      staff: [{ name: "Ada Quay", email: "ada@example.com" }],
      guests: [{ name: "Bea Pier", email: "bea@example.com" }],
    });
    const file = { ...fileOf(text, "all.json"), kind: "people" } as const;
    const guests = await previewed(actor, { ...file, settings: { sheet: "guests" } });
    const all = { outcomes: ROW_OUTCOMES, start: 0, count: 10 };
    const rows = await importRowsOf(actor, guests.id, all);
    expect(rows.map(({ cells }) => cells.name)).toEqual(["Bea Pier"]);
    const missing = await startImport(actor, { ...file, settings: { sheet: "visitors" } });
    expect(missing).toMatchObject({ ok: false, problem: { code: "sheet-not-found" } });
    const staff = done(await changeImport(actor, { id: guests.id, sheet: "staff" }));
    expect(staff.review?.settings.sheet).toBe("staff");
  });

  test("leaves it to somebody to say whose a file is", async () => {
    const asked = await previewed(actor, CERTIFICATIONS);
    expect(asked.review?.columns.missing).toEqual(["person"]);
    expect(asked.planHash).toBeNull();
    const change = { id: asked.id, fixed: { person: "ada@example.com" } };
    const said = done(await changeImport(actor, change));
    expect([said.review?.columns.missing, said.counts.undecided]).toEqual([[], 3]);
    expect(said.review?.people.map(({ value, lines }) => [value, lines])).toEqual([
      ["ada@example.com", [3, 4, 5]],
    ]);
    const back = done(await changeImport(actor, { ...change, fixed: { person: "" } }));
    expect(back.review?.columns.missing).toEqual(["person"]);
  });
});
