import { beforeAll, expect, test, vi } from "vitest";
import { askForJob } from "@/db/commands/job/ask-for-job";
import { claim, endSilent } from "@/db/jobs/ledger";
import { wake } from "@/db/jobs/runner";
import { jobActor } from "@/lib/access";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { smallWorld } from "@/tests/support/small-world";

const ASYNC = { prefer: "respond-async" };

describeEachDatabase("an import that takes long", (database) => {
  let officer: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await smallWorld();
    officer = await callerAs("compliance");
  });

  const upload = (text: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    form.set("file", new File([text], "people.csv", { type: "text/csv" }));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return officer("POST /imports", { form, headers: ASYNC });
  };

  test("is answered at once where the caller prefers that, and is found under its address", async () => {
    const { status, body, headers } = await upload("name,email\nZoe,zoe@harbour.example\n");
    expect([status, headers.get("location")]).toEqual([202, `/api/v1/imports/${body.id}`]);
    expect(body.work).toMatchObject({ does: "read" });
    await vi.waitFor(async () => {
      const looked = await officer(`GET /imports/${body.id}`);
      expect(looked).toMatchObject({
        status: 200,
        body: { state: "draft", counts: { create: 1 } },
      });
      expect(looked.body).not.toHaveProperty("work");
    }, 10_000);
    const commit = await officer(`POST /imports/${body.id}/commit`, { headers: ASYNC });
    expect([commit.status, commit.body.work.does]).toEqual([202, "commit"]);
    await vi.waitFor(async () => {
      expect((await officer(`GET /imports/${body.id}`)).body).toMatchObject({ state: "committed" });
    }, 10_000);
  });

  test("of a file that cannot be imported says so to who looks", async () => {
    const { status, body } = await upload("no kind of header\n1\n");
    expect(status).toBe(202);
    await vi.waitFor(async () => {
      const looked = await officer(`GET /imports/${body.id}`);
      expect(looked).toMatchObject({ status: 422, body: { errors: [{ code: "not-recognised" }] } });
    }, 10_000);
  });

  test("says how far it is, is not begun twice, and can be cancelled", async () => {
    const draft = (await officer("POST /imports", { form: people("Ike") })).body;
    const waiting = {
      kind: "import.commit",
      about: draft.id,
      title: "a",
      input: {},
      content: null,
    };
    await askForJob(jobActor("tester"), waiting as Parameters<typeof askForJob>[1]);
    const looked = await officer(`GET /imports/${draft.id}`);
    expect(looked.body.work).toEqual({
      ...{ does: "commit", state: "waiting", stage: null, done: 0, total: 0 },
    });
    const second = await officer(`POST /imports/${draft.id}/commit`);
    expect(second).toMatchObject({ status: 409, body: { errors: [{ code: "at-work" }] } });
    const cancelled = await officer(`POST /imports/${draft.id}/cancel`);
    expect(cancelled).toMatchObject({ status: 200, body: { work: { state: "cancelled" } } });
    const twice = await officer(`POST /imports/${draft.id}/cancel`);
    expect(twice).toMatchObject({ status: 409, body: { errors: [{ code: "not-at-work" }] } });
    expect((await officer(`GET /imports/${draft.id}`)).body.state).toBe("draft");
  });

  test("that a process took along is interrupted, and can be asked for again", async () => {
    const draft = (await officer("POST /imports", { form: people("Jon") })).body;
    const asked = { kind: "import.commit", about: draft.id, title: "a", content: null };
    const input = { strict: true };
    await askForJob(jobActor("tester"), { ...asked, input } as Parameters<typeof askForJob>[1]);
    await claim("00000000-0000-4000-8000-000000000001");
    await database().sql`update jobs set beat_at = now() - interval '1 hour'`;
    await endSilent([], { isAlone: false });
    wake();
    expect((await officer(`GET /imports/${draft.id}`)).body.state).toBe("draft");
    const again = await officer(`POST /imports/${draft.id}/commit`, { body: input });
    expect(again).toMatchObject({ status: 200, body: { state: "committed" } });
  });
});

function people(name: string): FormData {
  const form = new FormData();
  form.set("file", new File([`name,email\n${name},\n`], "people.csv", { type: "text/csv" }));
  return form;
}
