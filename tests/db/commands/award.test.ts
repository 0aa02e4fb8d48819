import { beforeAll, describe, expect, test } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { removeAward } from "@/db/commands/award/remove-award";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { Forbidden, NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { AwardCredential } from "@/lib/award/award-credential";
import { AwardId, CredentialId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOBODYS = CredentialId.parse("5f0e8f0e-0000-4000-8000-000000000000");

describeEachDatabase("awards", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  const award = (changes: object = {}) =>
    AwardCredential.parse({
      personId: world.people.cleo,
      credentialId: world.badge.id,
      issuedOn: "2026-01-10",
      ...changes,
    });

  describe("awarding a credential", () => {
    test("is written, logged under its name and projected", async () => {
      const officer = world.actor("compliance");
      const cissp = { credentialId: world.cissp.id, issuedOn: "2026-10-01", proof: "checked" };
      const added = await made(awardCredential(officer, award(cissp)));
      expect(await lastEvent(database().sql, added.id)).toMatchObject({
        action: "award.add",
        actor: "Sam compliance",
        before: null,
        after: { proof: "checked", issued_on: "2026-10-01", state: "earned" },
      });
      const [span] = await database().sql`
        select kind from standing_spans where person_id = ${world.people.cleo}
          and valid_from = '2026-10-01' and rungs & 4 <> 0`;
      expect(span?.kind).toBe("met");
      expect(await verifyProjection()).toEqual([]);
      await made(removeAward(officer, added));
    });

    test.each([
      ["person", "claimed"],
      ["manager", "attested"],
      ["learning", "attested"],
      ["compliance", "attested"],
    ] as const)("without a proof, %s makes it %s", async (access, proof) => {
      const { ben } = world.people;
      const actor = world.actor(access, world.teams.blue, access === "person" ? ben : null);
      const added = await made(awardCredential(actor, award({ personId: ben })));
      expect(added.proof).toBe(proof);
      await made(removeAward(world.actor("admin"), added));
    });

    test.each([
      ["person", "attested"],
      ["manager", "checked"],
      ["learning", "checked"],
      ["admin", "issuer-verified"],
    ] as const)("%s may not give %s", async (access, proof) => {
      const { ben } = world.people;
      const actor = world.actor(access, world.teams.blue, access === "person" ? ben : null);
      const done = awardCredential(actor, award({ personId: ben, proof }));
      expect(await refusedWith(done)).toEqual({ proof: "proof-too-high" });
    });

    test("an auditor only reads", async () => {
      await expect(awardCredential(world.actor("auditor"), award())).rejects.toThrow(Forbidden);
    });

    test("a manager's people are those of their team; of others they learn nothing", async () => {
      const manager = world.actor("manager", world.teams.blue);
      await expect(awardCredential(manager, award())).rejects.toThrow(NotFound);
    });

    test("somebody without more access enters only their own", async () => {
      const ada = world.actor("person", world.teams.blue, world.people.ada);
      await expect(awardCredential(ada, award())).rejects.toThrow(NotFound);
    });

    test.each([
      [{ expiresOn: "2026-01-09" }, { expiresOn: "expires-before-issue" }],
      [{ credentialId: NOBODYS }, { credentialId: "credential-unknown" }],
    ])("%o is refused with %o", async (changes, problem) => {
      const done = awardCredential(world.actor("admin"), award(changes));
      expect(await refusedWith(done)).toEqual(problem);
    });

    test("nobody holds a credential twice from the same day", async () => {
      const again = award({
        personId: world.people.ada,
        credentialId: world.cissp.id,
        issuedOn: "2024-03-01",
      });
      const done = awardCredential(world.actor("admin"), again);
      expect(await refusedWith(done)).toEqual({ issuedOn: "already-held" });
    });
  });

  describe("correcting an award", () => {
    const corrected = async (actor: Parameters<typeof correctAward>[0], changes: object) => {
      const { personId, credentialId, issuedOn } = award({ personId: world.people.ben });
      const checked = award({ personId, credentialId, proof: "checked" });
      const added = await made(awardCredential(world.actor("admin"), { ...checked, issuedOn }));
      const { id, version } = added;
      const done = await correctAward(actor, { id, version, ...changes });
      const now = done.ok ? done.value : added;
      const event = await lastEvent(database().sql, id);
      await made(removeAward(world.actor("admin"), now));
      return { done, event };
    };

    test("leaves a claim of what was checked, and logs both", async () => {
      const changes = { expiresOn: day("2028-01-09") };
      const { done, event } = await corrected(world.actor("manager"), changes);
      expect(done).toMatchObject({ ok: true, value: { proof: "claimed", version: 2 } });
      expect(event).toMatchObject({
        action: "award.correct",
        before: { proof: "checked", expires_on: null },
        after: { proof: "claimed", expires_on: "2028-01-09" },
      });
    });

    test("keeps the proof where the editor gives it anew", async () => {
      const changes = { expiresOn: day("2028-01-09"), proof: "checked" } as const;
      const { done } = await corrected(world.actor("compliance"), changes);
      expect(done).toMatchObject({ ok: true, value: { proof: "checked" } });
    });

    test("does nothing where nothing is different", async () => {
      const { done, event } = await corrected(world.actor("manager"), { number: null });
      expect(done).toMatchObject({ ok: true, value: { proof: "checked", version: 1 } });
      expect(event.action).toBe("award.add");
    });

    test("gives no proof above the editor's", async () => {
      const { done } = await corrected(world.actor("manager"), { proof: "checked" });
      expect(done).toMatchObject({ ok: false });
    });

    test("keeps the days in order", async () => {
      const done = correctAward(world.actor("admin"), {
        ...seen(world.awards.ada),
        issuedOn: day("2027-03-01"),
      });
      expect(await refusedWith(done)).toEqual({ expiresOn: "expires-before-issue" });
    });

    test("of another team's person is not found", async () => {
      const red = world.actor("manager", world.teams.red);
      const done = correctAward(red, { ...seen(world.awards.ada), number: "7" });
      await expect(done).rejects.toThrow(NotFound);
    });

    test("that changed in the meantime shows what stands there", async () => {
      const stale = { ...seen(world.awards.ada), version: 99, number: "7" };
      const done = await correctAward(world.actor("admin"), stale);
      expect(done).toMatchObject({
        ok: false,
        problem: { kind: "changed", current: { id: world.awards.ada.id, number: null } },
      });
    });
  });

  describe("revoking an award", () => {
    test("ends it on the day and keeps it on record", async () => {
      const { ben } = world.people;
      const admin = world.actor("admin");
      const added = await made(awardCredential(admin, award({ personId: ben })));
      const revoked = await made(
        revokeAward(admin, { ...seen(added), revokedOn: day("2026-06-01") }),
      );
      expect(revoked).toMatchObject({ revokedOn: day("2026-06-01"), version: 2 });
      expect(await lastEvent(database().sql, added.id)).toMatchObject({ action: "award.revoke" });
      await made(removeAward(admin, revoked));
    });

    test("is for those who could have given the proof", async () => {
      const manager = world.actor("manager");
      const input = { ...seen(world.awards.ada), revokedOn: day("2026-06-01") };
      expect(await refusedWith(revokeAward(manager, input))).toEqual({ proof: "proof-too-high" });
      expect(await refusedWith(removeAward(manager, input))).toEqual({ proof: "proof-too-high" });
    });

    test("before the issue makes no sense", async () => {
      const input = { ...seen(world.awards.ada), revokedOn: day("2024-02-29") };
      const done = revokeAward(world.actor("admin"), input);
      expect(await refusedWith(done)).toEqual({ revokedOn: "revoked-before-issue" });
    });
  });

  test("what is not there cannot be removed", async () => {
    const nothing = { id: AwardId.parse("5f0e8f0e-0000-4000-8000-000000000001"), version: 1 };
    await expect(removeAward(world.actor("admin"), nothing)).rejects.toThrow(NotFound);
    await expect(removeAward(world.actor("auditor"), nothing)).rejects.toThrow(Forbidden);
  });
});

function seen<Id>({ id, version }: { id: Id; version: number }) {
  return { id, version };
}
