import { beforeAll, describe, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { verifyAward } from "@/db/commands/award/verify-award";
import { runBatch } from "@/db/commands/batch/run-batch";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { Forbidden, NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { awardsOf } from "@/db/queries/awards";
import { batchOf } from "@/db/queries/batches";
import { verificationsOf } from "@/db/queries/verifications";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { RunBatch } from "@/lib/batch/run-batch";
import type { AwardId } from "@/lib/ids";
import { VerifyAward } from "@/lib/verification/verify-award";
import { describeEachDatabase } from "@/tests/support/databases";
import { tableHashes } from "@/tests/support/import/files";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("a verification", (database) => {
  let world: SmallWorld;
  let officer: Actor;
  let issued = 0;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = world.actor("compliance");
  });

  /** Another badge of Ben's, which nobody has proved. */
  const claim = () =>
    made(
      awardCredential(
        officer,
        AwardCredential.parse({
          ...{ personId: world.people.ben, credentialId: world.badge.id, proof: "claimed" },
          issuedOn: `2025-01-${String(++issued).padStart(2, "0")}`,
        }),
      ),
    );
  const verify = async (actor: Actor, id: AwardId, changes: object = {}) => {
    const { version } = await current(id);
    return verifyAward(actor, VerifyAward.parse({ id, version, proof: "checked", ...changes }));
  };
  const current = async (id: AwardId) => {
    const [award] = await awardsOf(officer, { ids: [id] });
    if (!award) throw new Error("The award is gone.");
    return award;
  };
  const standing = async (id: AwardId) =>
    (await verificationsOf(officer, id)).map(({ proof, stands }) => [proof, stands]);

  test("gives the award its proof, under a name and with a note", async () => {
    const { id } = await claim();
    const verified = await made(verify(officer, id, { note: "Seen on paper." }));
    expect(verified.proof).toBe("checked");
    expect(await verificationsOf(officer, id)).toMatchObject([
      {
        ...{ proof: "checked", note: "Seen on paper.", stands: true },
        ...{ awardVersion: verified.version, verifiedOn: day("2026-11-22") },
        ...{ verifiedBy: "Sam compliance", verifiedById: null },
      },
    ]);
    expect(await lastEvent(database().sql, id)).toMatchObject({
      ...{ action: "award.verify", before: { proof: "claimed" }, after: { proof: "checked" } },
    });
    expect(await verifyProjection()).toEqual([]);
  });

  test("is history once the award is edited, which is a claim then", async () => {
    const { id } = await claim();
    const { version } = await made(verify(officer, id));
    await made(correctAward(officer, { id, version, expiresOn: day("2028-01-01") }));
    expect((await current(id)).proof).toBe("claimed");
    expect(await standing(id)).toEqual([["checked", false]]);
    expect(await lastEvent(database().sql, id)).toMatchObject({
      before: { expires_on: null, proof: "checked" },
      after: { expires_on: "2028-01-01", proof: "claimed" },
    });
  });

  test("stands beside a later and stronger one, and a weaker one lowers nothing", async () => {
    const { id } = await claim();
    await made(verify(world.actor("manager"), id, { proof: "attested" }));
    await made(verify(officer, id));
    await made(verify(world.actor("learning"), id, { proof: "attested" }));
    expect((await current(id)).proof).toBe("checked");
    expect((await standing(id)).map(([, stands]) => stands)).toEqual([true, true, true]);
  });

  test.each([
    ["manager", "checked"],
    ["learning", "checked"],
  ] as const)("of %s does not reach %s", async (access, proof) => {
    const { id } = await claim();
    const done = verify(world.actor(access), id, { proof });
    expect(await refusedWith(done)).toEqual({ proof: "proof-too-high" });
    expect(await standing(id)).toEqual([]);
  });

  test("is not for whom the award is out of reach, nor for who only reads", async () => {
    const { id } = await claim();
    await expect(verify(world.actor("manager", world.teams.red), id)).rejects.toThrow(NotFound);
    await expect(verify(world.actor("auditor"), id)).rejects.toThrow(Forbidden);
    const red = verificationsOf(world.actor("manager", world.teams.red), id);
    await expect(red).rejects.toThrow(NotFound);
  });

  test("of what changed in the meantime is none", async () => {
    const { id } = await claim();
    const late = { id, version: 7, proof: "checked", note: null } as const;
    expect(await verifyAward(officer, late)).toMatchObject({
      ...{ ok: false, problem: { kind: "changed", current: { id } } },
    });
  });

  describe("of one's own record", () => {
    const ben = (access: "admin" | "compliance" | "manager") =>
      world.actor(access, world.teams.blue, world.people.ben);

    test.each(["admin", "compliance", "manager"] as const)("is not for %s", async (access) => {
      const { id } = await claim();
      const done = verify(ben(access), id, { proof: "attested" });
      expect(await refusedWith(done)).toEqual({ proof: "own-record" });
      const { version } = await current(id);
      const editing = correctAward(ben(access), { id, version, proof: "attested" });
      expect(await refusedWith(editing)).toEqual({ proof: "own-record" });
    });

    test("is not given by entering it either", async () => {
      const own = AwardCredential.parse({
        ...{ personId: world.people.ben, credentialId: world.badge.id, issuedOn: "2024-01-01" },
      });
      const entering = awardCredential(ben("admin"), { ...own, proof: "attested" });
      expect(await refusedWith(entering)).toEqual({ proof: "own-record" });
      expect((await made(awardCredential(ben("admin"), own))).proof).toBe("claimed");
    });

    test("is left out of an act on many", async () => {
      const { id } = await claim();
      const run = RunBatch.parse({ kind: "verify", ids: [id], values: {} });
      const { lines, batch } = await made(runBatch(ben("admin"), { run, commit: true }));
      expect(lines).toMatchObject([
        { outcome: "refused", said: "Somebody else has to verify your own record." },
      ]);
      expect(batch).toBeNull();
    });
  });

  describe("of many at once", () => {
    const many = async (ids: readonly AwardId[]) => {
      const run = RunBatch.parse({ kind: "verify", ids, values: {} });
      const { batch } = await made(runBatch(officer, { run, commit: true }));
      if (!batch) throw new Error("Nothing was verified.");
      return batch;
    };

    test("is written for each, and taken back with its act", async () => {
      const [first, second] = [await claim(), await claim()];
      await made(verify(world.actor("manager"), first.id, { proof: "attested" }));
      const before = await tableHashes(database().sql);
      const batch = await many([first.id, second.id]);
      expect(await standing(second.id)).toEqual([["checked", true]]);
      const undone = await made(undoBatch(officer, batch));
      expect(undone).toMatchObject({ removed: 2, restored: 2, conflicts: [] });
      expect(await tableHashes(database().sql)).toEqual(before);
      expect(await standing(first.id)).toEqual([["attested", true]]);
      await made(undoBatch(officer, await batchOf(officer, undone.batchId)));
      expect(await standing(second.id)).toEqual([["checked", true]]);
      expect(await standing(first.id)).toContainEqual(["attested", true]);
    });

    test("is taken back although others verified since", async () => {
      const { id } = await claim();
      const batch = await many([id]);
      await made(verify(world.actor("manager"), id, { proof: "attested" }));
      expect(await made(undoBatch(officer, batch))).toMatchObject({ removed: 1, restored: 1 });
      expect(await standing(id)).toEqual([["attested", true]]);
      expect((await current(id)).proof).toBe("claimed");
    });

    test("does not come back to stand with what was edited meanwhile", async () => {
      const { id } = await claim();
      const undone = await made(undoBatch(officer, await many([id])));
      const { version } = await current(id);
      await made(correctAward(officer, { id, version, expiresOn: day("2029-01-01") }));
      await made(undoBatch(officer, await batchOf(officer, undone.batchId)));
      expect(await standing(id)).toEqual([["checked", false]]);
      expect((await current(id)).proof).toBe("claimed");
    });
  });
});
