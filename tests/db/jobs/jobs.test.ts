import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { type AskForJob, askForJob } from "@/db/commands/job/ask-for-job";
import { cancelJob } from "@/db/commands/job/cancel-job";
import { packFile } from "@/db/import/kept-file";
import { answerOf } from "@/db/jobs/answer-of";
import { haveDone, haveImportDone } from "@/db/jobs/have-done";
import { beat, claim, endSilent } from "@/db/jobs/ledger";
import { ownJobs } from "@/db/jobs/process";
import { runJob, Stopped } from "@/db/jobs/run-job";
import { stopJobs, wake } from "@/db/jobs/runner";
import { jobOf, latestJobAbout, openJobs } from "@/db/queries/jobs";
import { jobs } from "@/db/schema/jobs";
import { users } from "@/db/schema/users";
import { type Actor, jobActor } from "@/lib/access";
import { ImportId, UserId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, previewed } from "@/tests/support/import/files";
import { stateOf } from "@/tests/support/import/state";

const actor = jobActor("importer");
const FOREVER = new AbortController().signal;
const PEOPLE = csvFile(["person_id | name | team", "E-1 | Ana Ruiz | Platform"]);

async function asked(about: string = randomUUID()): Promise<AskForJob<"import.start">> {
  const { fileName, bytes } = PEOPLE;
  const work = {
    kind: "import.start",
    about,
    title: fileName,
    input: { fileName, kind: "people" },
  };
  return { ...work, content: await packFile([bytes]) } as AskForJob<"import.start">;
}

describeEachDatabase("jobs", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));
  beforeEach(() => inScope(actor, (tx) => tx.delete(jobs)));

  const byId = async (id: string) =>
    (
      await database()
        .sql`select state, runner, content is null as is_empty from jobs where id = ${id}`
    )[0];

  test("are each taken once, whoever comes for them, in the order of asking", async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, async () => done(await askForJob(actor, await asked()))),
    );
    const taken = await Promise.all(Array.from({ length: 9 }, () => claim(randomUUID())));
    expect(taken.flatMap((job) => job?.id ?? []).toSorted()).toEqual(all.toSorted());
  });

  test("about one thing are done one at a time", async () => {
    const about = randomUUID();
    const id = done(await askForJob(actor, await asked(about)));
    expect(await askForJob(actor, await asked(about))).toMatchObject({ problem: "at-work" });
    const told = await haveDone(actor, await asked(about), FOREVER);
    expect(told).toMatchObject({ problem: { code: "at-work" } });
    await cancelJob(actor, id);
    expect(await latestJobAbout(actor, about)).toMatchObject({ id, state: "cancelled" });
    const next = done(await askForJob(actor, await asked(about)));
    expect((await openJobs(actor)).map((job) => job.id)).toEqual([next]);
  });

  test("tell whoever waits what came of them, and are forgotten then", async () => {
    const about = ImportId.parse(randomUUID());
    const job = done(await haveDone(actor, await asked(about), FOREVER));
    expect(done(answerOf(job))).toEqual({ id: about });
    const commit = { kind: "import.commit", id: about, input: { strict: true } } as const;
    expect(answerOf(done(await haveImportDone(actor, commit, FOREVER)))).toMatchObject({
      ok: true,
    });
    const undo = { kind: "import.undo", id: about, input: {} } as const;
    const undone = answerOf(done(await haveImportDone(actor, undo, FOREVER)));
    expect(undone).toMatchObject({ ok: true, value: { restored: 0, conflicts: [] } });
    const twice = answerOf(done(await haveImportDone(actor, undo, FOREVER)));
    expect(twice).toMatchObject({ ok: false, problem: { code: "not-committed" } });
    expect(await latestJobAbout(actor, about)).toBeNull();
  });

  test("go on where nobody waits, and say how they ended to who comes back", async () => {
    const about = randomUUID();
    const impatient = AbortSignal.abort();
    const { id } = done(await haveDone(actor, await asked(about), impatient));
    await vi.waitFor(async () => expect(await byId(id)).toMatchObject({ state: "done" }), 10_000);
    expect(await byId(id)).toMatchObject({ is_empty: true });
    const refused = {
      ...(await asked()),
      content: await packFile([new TextEncoder().encode("%PDF")]),
    };
    const job = done(await haveDone(actor, refused, FOREVER));
    expect(answerOf(job)).toMatchObject({ problem: { code: "type-mismatch" } });
  });

  test("that are not wanted any more stop, and write nothing", async () => {
    const before = await stateOf(database().sql);
    const id = done(await askForJob(actor, await asked()));
    const { runner } = ownJobs();
    const job = await claim(runner);
    if (!job) throw new Error("There is a job to take.");
    await cancelJob(actor, id);
    expect(await beat({ id, runner }, { stage: "rows", done: 1, total: 2 })).toBe("cancel");
    expect(await jobOf(actor, id)).toMatchObject({
      progress: { stage: "rows", done: 1, total: 2 },
    });
    const doing = runJob(job);
    ownJobs().running.get(id)?.abort(new Stopped("cancelled"));
    await doing;
    expect(await byId(id)).toMatchObject({ state: "cancelled", is_empty: true });
    await inScope(actor, (tx) => tx.delete(jobs));
    expect(await stateOf(database().sql)).toBe(before);
  });

  test("of a process that is told to end are interrupted, and it begins nothing new", async () => {
    const [first, second] = [await asked(), await asked()];
    const id = done(await askForJob(actor, first));
    const job = await claim(ownJobs().runner);
    if (!job) throw new Error("There is a job to take.");
    const next = done(await askForJob(actor, second));
    const doing = runJob(job);
    stopJobs();
    wake();
    await doing;
    expect([await byId(id), await byId(next)]).toMatchObject([
      { state: "interrupted" },
      { state: "waiting" },
    ]);
    ownJobs().isEnding = false;
    wake();
    await vi.waitFor(async () => expect(await byId(next)).toMatchObject({ state: "done" }), 10_000);
  });

  test("of a process that is gone are interrupted, and cannot be finished by it after all", async () => {
    const before = await stateOf(database().sql);
    const id = done(await askForJob(actor, await asked()));
    const { runner } = ownJobs();
    const job = await claim(runner);
    if (!job) throw new Error("There is a job to take.");
    await endSilent([], { isAlone: false });
    expect(await byId(id)).toMatchObject({ state: "running" });
    await database().sql`update jobs set beat_at = now() - interval '31 seconds'`;
    await endSilent([id], { isAlone: false });
    expect(await byId(id)).toMatchObject({ state: "running" });
    await endSilent([], { isAlone: false });
    expect(await byId(id)).toMatchObject({ state: "interrupted", is_empty: true });
    expect(await beat({ id, runner }, null)).toBe("lost");
    await runJob(job);
    expect(await byId(id)).toMatchObject({ state: "interrupted" });
    expect(answerOf(await jobOf(actor, id))).toMatchObject({ problem: { code: "interrupted" } });
    await inScope(actor, (tx) => tx.delete(jobs));
    expect(await stateOf(database().sql)).toBe(before);
  });

  test("are not done for who was shut out while they waited", async () => {
    const userId = UserId.parse(randomUUID());
    const login = {
      id: userId,
      name: "Lea",
      email: "lea@example.com",
      access: "learning",
    } as const;
    await inScope(actor, (tx) => tx.insert(users).values(login));
    const lea: Actor = { ...actor, kind: "user", name: "Lea", userId, access: "learning" };
    const { id } = await previewed(lea, PEOPLE);
    const commit = { kind: "import.commit", id, input: { strict: false } } as const;
    for (const change of [
      { disabledAt: new Date() },
      { access: "manager", disabledAt: null },
    ] as const) {
      await inScope(actor, (tx) => tx.update(users).set(change));
      const job = done(await haveImportDone(lea, commit, FOREVER));
      expect(() => answerOf(job)).toThrow("Not allowed");
    }
    await inScope(actor, (tx) => tx.update(users).set({ access: "admin" }));
    expect(answerOf(done(await haveImportDone(lea, commit, FOREVER))).ok).toBe(true);
  });
});
