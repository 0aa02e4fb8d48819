import { beforeAll, describe, expect, test, vi } from "vitest";
import { IMPORT_KINDS } from "@/lib/import/import";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

const MIB = 1024 * 1024;

describeEachDatabase("imports by other programs", (database) => {
  let world: SmallWorld;
  let officer: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = await callerAs("compliance");
  });

  const upload = (rows: string[], fields: Record<string, string> = {}, headers = {}) => {
    const form = new FormData();
    const lines = ["person,credential,issued_on,expires_on,shoe size", ...rows, ""];
    form.set("file", new File([lines.join("\n")], "awards.csv", { type: "text/csv" }));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return officer("POST /imports", { form, headers });
  };
  const good = "ada@harbour.example,Subnet badge,2026-03-01,,44";
  const bad = "ben@harbour.example,Subnet badge,2026-03-01,2026-02-01,44";
  const stranger = "nobody@harbour.example,Subnet badge,2026-03-01,,44";
  const awardsOf = (person: keyof SmallWorld["people"]) =>
    officer("GET /awards", {
      query: { personId: world.people[person], credentialId: world.badge.id },
    });

  test("a preview says row by row what a commit would do, and writes nothing", async () => {
    const { status, body } = await upload([good, bad, stranger]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: "awards",
      state: "draft",
      counts: { create: 1, update: 0, unchanged: 0, reject: 1, undecided: 1 },
      rows: [
        { line: 2, outcome: "create", problems: [] },
        {
          line: 3,
          outcome: "reject",
          problems: [{ code: "expires-before-issue", column: "expires_on", value: "2026-02-01" }],
        },
        { line: 4, outcome: "undecided", problems: [{ code: "person-unknown" }] },
      ],
      columns: { extra: ["shoe size"] },
      questions: { people: [{ value: "nobody@harbour.example", lines: [4] }] },
    });
    expect((await awardsOf("ada")).body.items).toEqual([]);
    const again = await officer(`GET /imports/${body.id}`);
    expect(again).toMatchObject({ status: 200, body });
  });

  test("a commit writes exactly that; strictly, nothing where anything is wrong", async () => {
    const { body: draft } = await upload([good, bad]);
    const strict = await officer(`POST /imports/${draft.id}/commit`, { body: { strict: true } });
    expect(strict).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/file", code: "not-clean" }] },
    });
    const stale = { planHash: "another" };
    const other = await officer(`POST /imports/${draft.id}/commit`, { body: stale });
    expect(other).toMatchObject({ status: 409, body: { errors: [{ code: "out-of-date" }] } });
    const { status, body } = await officer(`POST /imports/${draft.id}/commit`);
    expect([status, body.state, body.rows]).toEqual([200, "committed", draft.rows]);
    expect((await awardsOf("ada")).body.items).toMatchObject([
      { issuedOn: "2026-03-01", source: "awards.csv", importId: draft.id, proof: "attested" },
    ]);
    expect((await awardsOf("ben")).body.items).toEqual([]);
    const undone = await officer(`POST /imports/${draft.id}/undo`);
    expect(undone).toMatchObject({ status: 200, body: { state: "undone", conflicts: [] } });
    expect((await awardsOf("ada")).body.items).toEqual([]);
    const twice = await officer(`POST /imports/${draft.id}/undo`);
    expect(twice).toMatchObject({ status: 409, body: { errors: [{ code: "not-committed" }] } });
  });

  test("decisions and columns may be given with the file", async () => {
    const decisions = JSON.stringify({ people: { "nobody@harbour.example": world.people.cleo } });
    const columns = JSON.stringify({ number: "shoe size" });
    const { status, body } = await upload([stranger], { mode: "commit", decisions });
    expect([status, body.counts.create]).toEqual([201, 1]);
    expect((await awardsOf("cleo")).body.items).toHaveLength(1);
    const wrong = await upload([good], { columns: "{" });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: "/columns" }] } });
    const mapped = await upload([good], {
      columns: JSON.stringify({
        ...JSON.parse(columns),
        person: "person",
        credential: "credential",
        issued_on: "issued_on",
      }),
    });
    expect(mapped.body.columns.read.number).toEqual(["shoe size"]);
  });

  test("how the file was read is answered, and may be said beforehand", async () => {
    const { body } = await upload([good]);
    expect(body.file).toEqual({
      title: "Template “awards”",
      sheet: "awards.csv",
      sheets: ["awards.csv"],
      headerLine: 1,
      notes: ["Read as UTF-8.", "Cells are separated by commas."],
    });
    const reading = { delimiter: ";", headerLine: 2 };
    const other = await upload([good], { kind: "awards", decisions: JSON.stringify({ reading }) });
    expect(other.body.columns.extra).toEqual([good]);
    const wrong = { reading: { delimiter: "and" } };
    const refused = await upload([good], { decisions: JSON.stringify(wrong) });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/decisions/reading/delimiter" }] },
    });
  });

  test("the same key with the same file is done once, with another file it is refused", async () => {
    const headers = { "idempotency-key": "nightly-2026-11-22" };
    const row = "ben@harbour.example,Subnet badge,2026-04-01,,44";
    const first = await upload([row], { mode: "commit" }, headers);
    const second = await upload([row], { mode: "commit" }, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(second.body.rows).toEqual(first.body.rows);
    const other = await upload([good], { mode: "commit" }, headers);
    expect(other).toMatchObject({ status: 409, body: { errors: [{ code: "key-reused" }] } });
    const odd = await upload([good], {}, { "idempotency-key": "two words" });
    expect(odd.body.errors[0].pointer).toBe("/headers/idempotency-key");
  });

  describe("what is no file to import", () => {
    test("is refused with what is read instead", async () => {
      const form = new FormData();
      form.set("file", new File(["%PDF-1.7"], "scan.pdf"));
      const { status, body } = await officer("POST /imports", { form });
      expect([status, body.errors[0].code]).toEqual([415, "unsupported-type"]);
      expect(body.detail).toContain(".xlsx");
    });

    const file = new File(["a,b\n1,2"], "a.csv");
    test.each<[string, Record<string, string | File>, string]>([
      ["no file", { kind: "people" }, "/file"],
      ["text for a file", { file: "a,b" }, "/file"],
      ["an unknown field", { file, access: "admin" }, "/access"],
      ["an unknown kind", { file, kind: "users" }, "/kind"],
      ["half a yes", { file, strict: "perhaps" }, "/strict"],
    ])("with %s is not read", async (_name, fields, pointer) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const { status, body } = await officer("POST /imports", { form });
      expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    });

    test("is refused by its length before it is read", async () => {
      const headers = {
        "content-type": "multipart/form-data; boundary=x",
        "content-length": String(130 * MIB),
      };
      expect((await officer("POST /imports", { body: "--x--", headers })).status).toBe(413);
    });

    test("is no JSON, and no broken form", async () => {
      expect((await officer("POST /imports", { body: {} })).status).toBe(415);
      const headers = { "content-type": "multipart/form-data; boundary=x" };
      expect((await officer("POST /imports", { body: "no form", headers })).status).toBe(400);
    });
  });

  test("templates are empty files that are read back", async () => {
    for (const kind of IMPORT_KINDS) {
      const { status, body, headers } = await officer(`GET /templates/${kind}.csv`);
      expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
      const form = new FormData();
      form.set("file", new File([`${body.trim()}\n`], `${kind}.csv`));
      const read = await officer("POST /imports", { form });
      expect([kind, read.status, read.body.kind, read.body.rows]).toEqual([kind, 201, kind, []]);
    }
    expect((await officer("GET /templates/users.csv")).status).toBe(404);
  });

  test("nobody imports who may not, and looking changes nothing", async () => {
    const { body } = await upload([good]);
    const events = () => database().sql`select count(*)::int as count from audit_events`;
    const [before] = await events();
    for (const access of ["manager", "person", "auditor"] as const) {
      const call = await callerAs(access, {
        personId: access === "person" ? world.people.ada : null,
      });
      const form = new FormData();
      form.set("file", new File(["a"], "a.csv"));
      expect((await call("POST /imports", { form })).status).toBe(403);
      expect((await call(`POST /imports/${body.id}/commit`)).status).toBe(403);
      expect((await call(`POST /imports/${body.id}/undo`)).status).toBe(403);
      expect((await call(`GET /imports/${body.id}`)).status).toBe(access === "auditor" ? 403 : 404);
    }
    await officer(`GET /imports/${body.id}`);
    const [after] = await events();
    expect(Number(after?.count) - Number(before?.count)).toBe(ARRANGED);
  });
});

/** Three users and their tokens, and nothing else. */
const ARRANGED = 6;
