import { beforeAll, expect, test, vi } from "vitest";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("acts on many rows by other programs", () => {
  let world: SmallWorld;
  let officer: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = await callerAs("compliance");
  });

  const assign = (startsOn: string, more: object = {}) => ({
    kind: "assign-role",
    ids: Object.values(world.people),
    values: { roleId: world.rigger.id, startsOn, ...more },
  });
  const send = (body: object, query: Record<string, string> = {}, headers = {}) =>
    officer("POST /batches", { body, query, headers });
  const commit = { mode: "commit" };

  test("are shown, done as they were shown, listed and taken back", async () => {
    const shown = await send(assign("2026-12-01"));
    expect(shown).toMatchObject({ status: 200, body: { batch: null } });
    expect(shown.body.lines.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
      Array(3).fill("create"),
    );
    const { seen } = shown.body;
    const wrong = await send(assign("2026-12-01"), { ...commit, seen: "another" });
    expect(wrong).toMatchObject({ status: 409, body: { errors: [{ code: "out-of-date" }] } });
    const done = await send(assign("2026-12-01"), { ...commit, seen });
    const { id, version } = done.body.batch;
    expect(done.body.batch).toMatchObject({ size: 3, kind: "assign-role", undoneBy: null });
    const { body: list } = await officer("GET /batches", { query: { limit: 1 } });
    expect(list.items).toMatchObject([{ id }]);
    expect(await officer(`POST /batches/${id}/undo`)).toMatchObject({ status: 428 });
    const stale = await officer(`POST /batches/${id}/undo`, { version: version + 1 });
    expect(stale).toMatchObject({ status: 409, body: { current: { id, version } } });
    const undone = await officer(`POST /batches/${id}/undo`, { version });
    expect(undone).toMatchObject({ status: 200, body: { removed: 3, conflicts: [] } });
    const again = await officer(`GET /batches/${undone.body.batchId}`);
    const redone = await officer(`POST /batches/${again.body.id}/undo`, {
      version: again.body.version,
    });
    expect(redone.body).toMatchObject({ removed: 0, restored: 3 });
  });

  test("are done once for one key", async () => {
    const key = { "idempotency-key": "once" };
    const waive = (endsOn: string) => {
      const days = { startsOn: "2030-01-01", endsOn };
      const values = {
        requirementId: world.requirement.id,
        ...days,
        reason: "On leave till then.",
      };
      return send({ kind: "waive", ids: [world.people.ben], values }, commit, key);
    };
    const [first, second] = [await waive("2030-12-31"), await waive("2030-12-31")];
    expect(first.body.batch).toMatchObject({ size: 1 });
    expect(second.body.batch).toEqual(first.body.batch);
    const other = await waive("2031-12-31");
    expect(other).toMatchObject({ status: 409, body: { errors: [{ code: "key-reused" }] } });
  });

  test("refuse what cannot be read, and what does not exist", async () => {
    const values = { roleId: world.teams.blue, startsOn: "2026-12-01" };
    const unknown = await send({ ...assign("2026-12-01"), values });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ code: "role-unknown" }] } });
    const extra = await send(assign("2026-12-01", { endsOn: "2027-01-01" }));
    expect(extra).toMatchObject({ status: 400, body: { errors: [{ code: "unknown" }] } });
    const nobody = await send({ ...assign("2026-12-01"), ids: [world.teams.blue] });
    expect(nobody.status).toBe(404);
    expect(await send({ ...assign("2026-12-01"), ids: [] })).toMatchObject({ status: 400 });
  });

  test("merge two people, and split them", async () => {
    const { ada, cleo } = world.people;
    const body = { kind: "merge-people", ids: [cleo], values: { intoId: ada, reason: "One." } };
    const { id, version } = (await send(body, commit)).body.batch;
    expect(await officer(`GET /people/${cleo}`)).toMatchObject({ status: 404 });
    const { body: found } = await officer("GET /people", { query: { q: "cleo@" } });
    expect(found.items).toMatchObject([{ id: ada }]);
    expect(await officer(`POST /batches/${id}/undo`, { version })).toMatchObject({ status: 200 });
    expect(await officer(`GET /people/${cleo}`)).toMatchObject({ status: 200 });
  });
});
