import { beforeAll, describe, expect, test } from "vitest";
import { runBatch } from "@/db/commands/batch/run-batch";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { addPerson } from "@/db/commands/person/add-person";
import { changeRoleAssignment } from "@/db/commands/role-assignment/change-role-assignment";
import { Forbidden, NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { batchesFor, batchOf } from "@/db/queries/batches";
import { roleAssignmentsOf } from "@/db/queries/person-facts";
import type { Actor } from "@/lib/access";
import { RunBatch } from "@/lib/batch/run-batch";
import { type PersonId, UserId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";
import { describeEachDatabase } from "@/tests/support/databases";
import { tableHashes } from "@/tests/support/import/files";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const SAM = UserId.parse("5f0e8f0e-0000-4000-8000-00000000000a");

describeEachDatabase("an act on many rows", (database) => {
  let world: SmallWorld;
  let admin: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    admin = { ...world.actor("admin"), userId: SAM };
  });

  const asked = (kind: string, ids: readonly string[], values: object) =>
    RunBatch.parse({ kind, ids, values });
  const run = (kind: string, ids: readonly string[], values: object, by = admin) =>
    runBatch(by, { run: asked(kind, ids, values), commit: true });
  const done = async (kind: string, ids: readonly string[], values: object, by = admin) => {
    const { batch, lines } = await made(run(kind, ids, values, by));
    if (!batch) throw new Error(`Nothing was done: ${JSON.stringify(lines)}`);
    return { batch, lines };
  };
  const hashes = () => tableHashes(database().sql);
  const everybody = () => Object.values(world.people);
  const rigger = (startsOn: string) => ({ roleId: world.rigger.id, startsOn });

  test("gives fifty people a role: one act, fifty entries, and all of it is taken back", async () => {
    const ids: PersonId[] = [];
    for (let number = 0; number < 50; number++) {
      const person = AddPerson.parse({ name: `Worker ${number}`, joinedOn: "2024-01-01" });
      ids.push((await made(addPerson(admin, person))).id);
    }
    const before = await hashes();
    const { batch, lines } = await done("assign-role", ids, rigger("2026-12-01"));
    expect(lines.map(({ outcome }) => outcome)).toEqual(Array(50).fill("create"));
    expect(batch).toMatchObject({ size: 50, title: "Assign role Rigger from 1 Dec 2026" });
    const { sql } = database();
    const entries = await sql`
      select distinct person_id from audit_events
      where tx = ${batch.tx} and entity = 'role_assignments' and action = 'batch.assign-role'`;
    expect(entries).toHaveLength(50);
    const undone = await made(undoBatch(admin, batch));
    expect(undone).toMatchObject({ removed: 50, restored: 0, conflicts: [] });
    expect(await hashes()).toEqual(before);
    expect(await verifyProjection()).toEqual([]);
    const [newest, first] = await batchesFor(admin, { limit: 2, after: null });
    expect(newest).toMatchObject({ id: undone.batchId, undoes: batch.id, size: 50 });
    expect(first).toMatchObject({ id: batch.id, undoneBy: undone.batchId });
  });

  test("is shown before it is done, and shown writes nothing", async () => {
    const before = await hashes();
    const shown = await made(
      runBatch(admin, {
        run: asked("assign-role", everybody(), rigger("2026-12-01")),
        commit: false,
      }),
    );
    expect(shown).toMatchObject({ batch: null });
    expect(shown.lines.map(({ label }) => label)).toEqual([
      "Ada Lindqvist",
      "Ben Okafor",
      "Cleo Marsh",
    ]);
    expect(await hashes()).toEqual(before);
  });

  test("is done as it was shown, or not at all", async () => {
    const { ada, ben } = world.people;
    const asking = asked("assign-role", [ada, ben], rigger("2027-02-01"));
    const { seen } = await made(runBatch(admin, { run: asking, commit: false }));
    const meanwhile = await done("assign-role", [ada], rigger("2027-01-01"));
    const late = await runBatch(admin, { run: asking, commit: true, seen });
    expect(late).toMatchObject({ ok: false, problem: { kind: "out-of-date" } });
    if (late.ok || late.problem.kind !== "out-of-date") throw new Error("It was done.");
    const now = late.problem.answer;
    expect(now.lines.map(({ outcome }) => outcome)).toEqual(["already", "create"]);
    const done_ = await made(runBatch(admin, { run: asking, commit: true, seen: now.seen }));
    expect(done_.batch).toMatchObject({ size: 1 });
    if (done_.batch) await made(undoBatch(admin, done_.batch));
    await made(undoBatch(admin, meanwhile.batch));
  });

  test("writes once for one key, whatever else comes with it", async () => {
    const { ada, ben } = world.people;
    const first = { run: asked("assign-role", [ada], rigger("2027-03-01")), commit: true };
    const keyed = { ...first, idempotencyKey: "once" };
    const all = await Promise.all([1, 2, 3].map(() => made(runBatch(admin, keyed))));
    expect(new Set(all.map(({ batch }) => batch?.id)).size).toBe(1);
    const other = { ...keyed, run: asked("assign-role", [ben], rigger("2027-03-01")) };
    expect(await refusedWith(runBatch(admin, other))).toEqual({ kind: "key-reused" });
    const [batch] = all.flatMap((one) => one.batch ?? []);
    if (batch) await made(undoBatch(admin, batch));
  });

  test("keeps nothing where nothing was to be done", async () => {
    const values = { roleId: world.analyst.id, startsOn: "2026-12-01" };
    const { batch, lines } = await made(run("assign-role", everybody(), values));
    expect([batch, lines.map(({ outcome }) => outcome)]).toEqual([
      null,
      ["already", "already", "already"],
    ]);
  });

  describe("of each kind is taken back to the last field", () => {
    test.each([
      ["end-role", () => ({ roleId: world.analyst.id, endsOn: "2026-12-31" })],
      ["move-to-team", () => ({ teamId: world.teams.red, startsOn: "2026-12-01" })],
      [
        "waive",
        () => ({
          requirementId: world.requirement.id,
          startsOn: "2026-11-01",
          endsOn: "2027-01-31",
          reason: "The exam centre is closed.",
        }),
      ],
    ] as const)("%s", async (kind, values) => {
      const before = await hashes();
      const { batch, lines } = await done(kind, everybody(), values());
      const size = lines.filter(({ outcome }) => outcome !== "already").length;
      expect([batch.size, size > 0]).toEqual([size, true]);
      expect(await verifyProjection()).toEqual([]);
      expect((await made(undoBatch(admin, batch))).conflicts).toEqual([]);
      expect(await hashes()).toEqual(before);
      expect(await verifyProjection()).toEqual([]);
    });

    test("verify", async () => {
      const { sql } = database();
      const held = world.awards.ben.id;
      await sql.begin(async (tx) => {
        await tx`select set_config('tessera.actor', 'arranger', true)`;
        await tx`update awards set proof = 'claimed' where id = ${held}`;
      });
      const { batch, lines } = await done("verify", [held, world.awards.ada.id], {});
      expect(lines.map(({ outcome }) => outcome)).toEqual(["already", "change"]);
      const proofs = await sql`select distinct proof from awards`;
      expect(proofs).toEqual([{ proof: "checked" }]);
      await made(undoBatch(admin, batch));
      const [row] = await sql`select proof from awards where id = ${held}`;
      expect(row).toEqual({ proof: "claimed" });
    });
  });

  test("leaves a row alone that was edited since, and takes the others back", async () => {
    const { ada, ben } = world.people;
    const { batch } = await done("assign-role", [ada, ben], rigger("2027-05-01"));
    const rows = await roleAssignmentsOf(admin, { personId: ada, limit: 10, after: null });
    const own = rows.find(({ roleId }) => roleId === world.rigger.id);
    if (!own) throw new Error("Ada has no such role.");
    await made(changeRoleAssignment(admin, { ...own, endsOn: own.startsOn }));
    const undone = await made(undoBatch(admin, batch));
    expect(undone).toMatchObject({ removed: 1, conflicts: [{ id: own.id, reason: "changed" }] });
  });

  describe("reaches nobody whom its actor does not reach", () => {
    const manager = (): Actor => ({ ...world.actor("manager"), userId: SAM });

    test("not with one stranger among them", async () => {
      const before = await hashes();
      const mixed = run("assign-role", everybody(), rigger("2027-06-01"), manager());
      await expect(mixed).rejects.toThrow(NotFound);
      expect(await hashes()).toEqual(before);
    });

    test("and is taken back by whom it belongs to, as long as they reach the people", async () => {
      const { ben } = world.people;
      const { batch } = await done("assign-role", [ben], rigger("2027-07-01"), manager());
      const other = { ...manager(), userId: UserId.parse("5f0e8f0e-0000-4000-8000-00000000000b") };
      await expect(undoBatch(other, batch)).rejects.toThrow(NotFound);
      const gone = { teamId: world.teams.red, startsOn: "2020-01-02" };
      const moved = await done("move-to-team", [ben], gone);
      expect(await refusedWith(undoBatch(manager(), batch))).toEqual({ id: "out-of-reach" });
      await made(undoBatch(admin, moved.batch));
      expect(await made(undoBatch(manager(), batch))).toMatchObject({ removed: 1 });
    });

    test("and needs the permission of what it does", async () => {
      const { ben } = world.people;
      const move = { teamId: world.teams.red, startsOn: "2027-01-01" };
      await expect(run("move-to-team", [ben], move, manager())).rejects.toThrow(Forbidden);
      const { batch } = await done("move-to-team", [ben], move);
      const auditor = world.actor("auditor");
      expect(await batchOf(auditor, batch.id)).toMatchObject({ id: batch.id });
      await expect(undoBatch(auditor, batch)).rejects.toThrow(Forbidden);
      await made(undoBatch(admin, batch));
      expect(await refusedWith(run("verify", [world.awards.ben.id], {}, manager()))).toEqual({
        proof: "proof-too-high",
      });
    });
  });
});
