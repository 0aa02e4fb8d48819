import { type SQL, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { verifyOwnBadge } from "@/db/badges/issue/verify-own-badge";
import { now } from "@/db/clock";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { removeAward } from "@/db/commands/award/remove-award";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { openSigner } from "@/db/commands/installation-key/open-signer";
import { issueBadge } from "@/db/commands/issued-badge/issue-badge";
import { revokeIssuedBadge } from "@/db/commands/issued-badge/revoke-issued-badge";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import { Forbidden, NotFound } from "@/db/errors";
import type { AwardRow } from "@/db/queries/awards";
import { ownKeysFor } from "@/db/queries/installation-keys";
import { type IssuedBadge, issuedBadgesOf, stateOf } from "@/db/queries/issued-badges";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { badgeState } from "@/lib/badge/verify/verdict";
import type { Day } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

const ORIGIN = "https://tessera.harbour.example";
const SECRET = "mauve kettle without a lid, and its spout";
const REASON = "Given to the wrong person.";

describeEachDatabase("badges of our own", (database) => {
  let world: SmallWorld;
  let award: AwardRow;
  let officer: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = world.actor("compliance");
    await arranged(
      sql`insert into organisation (name, zone) values ('Harbourline', 'Pacific/Auckland')`,
    );
  });
  beforeEach(async () => {
    await arranged(sql`delete from issued_badges`);
    await arranged(sql`delete from awards where credential_id = ${world.badge.id}`);
    award = await made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          personId: world.people.ada,
          credentialId: world.badge.id,
          issuedOn: "2026-03-01",
          expiresOn: "2027-02-28",
          proof: "checked",
        }),
      ),
    );
  });

  const arranged = (statement: SQL) => inScope(ARRANGER, (tx) => tx.execute(statement));
  const issue = async (actor: Actor = officer, seen: AwardRow = award) =>
    issueBadge(actor, {
      ...{ id: seen.id, version: seen.version },
      ...{ signer: await openSigner(ARRANGER, SECRET), origin: ORIGIN },
    });
  const stateNow = async (issued: IssuedBadge) => {
    const [badge] = await issuedBadgesOf(officer, { ids: [issued.id] });
    return badge && stateOf(badge, TODAY).kind;
  };

  const verified = async ({ credential }: IssuedBadge, on: Day) => {
    const about = { day: on, now: now(), keys: await ownKeysFor(ARRANGER) };
    return verifyOwnBadge(credential, { ...about, state: { kind: "valid" } });
  };

  test("one is signed, kept and logged, and our own verifier finds it good on its days", async () => {
    const issued = await made(issue());
    expect(await lastEvent(database().sql, issued.id)).toMatchObject({
      action: "badge.issue",
      actor: "Sam compliance",
      before: null,
    });
    expect(issued.says.earnedOn?.day).toBe(award.issuedOn);
    expect(issued.says.expiresOn?.day).toBe(award.expiresOn);
    expect(issued.credential).toMatchObject({
      issuer: { name: "Harbourline" },
      validFrom: "2026-03-01T00:00:00+13:00",
      validUntil: "2027-02-28T23:59:59+13:00",
    });
    expect(badgeState(await verified(issued, TODAY))).toBe("verified");
    const later = await verified(issued, day("2027-03-01"));
    expect(later.currency).toMatchObject({ verdict: "expired", until: day("2027-02-28") });
    expect(issued.secret).toMatch(/^[\w-]{22}$/);
  });

  test("what it was signed with may be retired: it is still good", async () => {
    const issued = await made(issue());
    await openSigner(ARRANGER, "ochre kettle without a spout, and its lid");
    expect(badgeState(await verified(issued, TODAY))).toBe("verified");
  });

  test("its issuer is our public address where anybody may look there, else the key itself", async () => {
    const hidden = await made(issue());
    expect(hidden.says.issuer.id).toMatch(/^did:key:z6Mk/);
    await arranged(sql`delete from issued_badges`);
    await arranged(sql`update organisation set publishes_badges = true`);
    const shown = await made(issue());
    await arranged(sql`update organisation set publishes_badges = false`);
    expect(shown.says.issuer).toMatchObject({
      id: "did:web:tessera.harbour.example",
      url: ORIGIN,
    });
    const list = `${ORIGIN}/verify/${shown.secret}/status.json`;
    expect(shown.credential.credentialStatus).toEqual({
      id: list,
      type: "1EdTechRevocationList",
    });
    expect(hidden.credential).not.toHaveProperty("credentialStatus");
  });

  test("the levels that the credential shows are in it", async () => {
    const cissp = world.awards.ada;
    const issued = await made(issue(officer, cissp));
    expect(issued.says.achievement.alignments).toMatchObject([
      { name: "Networks", framework: "House framework" },
    ]);
    expect(issued.says.results).toMatchObject([
      { name: "Networks", status: "Completed", level: { name: "Practitioner", level: "3" } },
    ]);
  });

  test("there is one good badge for an award at most, also when two ask at once", async () => {
    const done = await Promise.all([issue(), issue()]);
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await refusedWith(issue())).toEqual({ id: "already-issued" });
  });

  describe("nothing is signed", () => {
    test("for what somebody else issues", async () => {
      const issuer = await made(
        addIssuer(ARRANGER, { name: "Lamp Institute", url: null, type: null }),
      );
      const foreign = await made(
        defineCredential(ARRANGER, {
          ...{ name: "Wick trimming", kind: "badge", validity: "none", issuerId: issuer.id },
        }),
      );
      const held = AwardCredential.parse({
        personId: world.people.ada,
        credentialId: foreign.id,
        issuedOn: "2026-03-01",
      });
      const other = await made(awardCredential(ARRANGER, held));
      const message = expect.stringMatching(/this is issued by Lamp Institute\.$/);
      const problems = [{ code: "issued-elsewhere", message }];
      expect(await issue(officer, other)).toMatchObject({ problem: { problems } });
      const { id: issuerId } = await made(
        addIssuer(ARRANGER, { name: "HARBOURLINE", url: null, type: null }),
      );
      const { id, version } = foreign;
      await made(changeCredential(ARRANGER, { id, version, issuerId }));
      await made(issue(officer, other));
    });

    test("for a person without an address", async () => {
      await arranged(sql`update person_emails set person_id = ${world.people.ben}
        where email = 'ada@harbour.example'`);
      const refused = await refusedWith(issue());
      await arranged(sql`update person_emails set person_id = ${world.people.ada}
        where email = 'ada@harbour.example'`);
      expect(refused).toEqual({ personId: "no-address" });
    });

    test("that was not seen as it is, or is out of reach", async () => {
      const stale = { ...award, version: award.version + 7 };
      expect(await refusedWith(issue(officer, stale))).toMatchObject({ kind: "changed" });
      const { blue } = world.teams;
      const person = world.actor("person", blue, world.people.ada);
      await expect(issue(person)).rejects.toThrow(Forbidden);
      await expect(issue(world.actor("manager", blue))).rejects.toThrow(Forbidden);
      await arranged(sql`delete from awards where id = ${award.id}`);
      await expect(issue()).rejects.toThrow(NotFound);
    });
  });

  describe("a badge is not good any more", () => {
    test("once it is revoked, with the reason, which cannot be done twice", async () => {
      const issued = await made(issue());
      const seen = { id: issued.id, version: issued.version, reason: REASON };
      const revoked = await made(revokeIssuedBadge(officer, seen));
      expect(stateOf(revoked, TODAY)).toEqual({ kind: "revoked", reason: REASON });
      expect(await refusedWith(revokeIssuedBadge(officer, seen))).toMatchObject({
        kind: "changed",
        current: { id: issued.id },
      });
      const again = { ...seen, version: revoked.version };
      expect(await refusedWith(revokeIssuedBadge(officer, again))).toEqual({
        id: "already-revoked",
      });
      expect(await lastEvent(database().sql, issued.id)).toMatchObject({ action: "badge.revoke" });
    });

    test("once its award is revoked", async () => {
      const issued = await made(issue());
      const { id, version } = award;
      await made(revokeAward(officer, { id, version, revokedOn: TODAY }));
      expect(await stateNow(issued)).toBe("award-revoked");
    });

    test.each([
      ["its last day", { expiresOn: day("2028-02-28"), proof: "checked" }, "changed"],
      ["its day of issue", { issuedOn: day("2026-03-02"), proof: "checked" }, "changed"],
      ["only its number, without a proof", { number: "A-2" }, "unproved"],
    ] as const)("once its award is edited: %s", async (_what, change, expected) => {
      const issued = await made(issue());
      const { id, version } = award;
      const edited = await made(correctAward(officer, { id, version, ...change }));
      expect(await stateNow(issued)).toBe(expected);
      if (expected === "changed") await made(issue(officer, edited));
    });

    test("once its award is removed: there is nothing left of it", async () => {
      const issued = await made(issue());
      await made(removeAward(officer, award));
      expect(await stateNow(issued)).toBeUndefined();
    });
  });

  test("who reaches the award reaches its badge, and nobody else", async () => {
    const issued = await made(issue());
    const { blue, red } = world.teams;
    const found = async (actor: Actor) =>
      (await issuedBadgesOf(actor, { ids: [issued.id] })).map(({ id }) => id);
    const { ada, ben } = world.people;
    expect(await found(world.actor("person", blue, ada))).toEqual([issued.id]);
    expect(await found(world.actor("manager", blue))).toEqual([issued.id]);
    expect(await found(world.actor("person", blue, ben))).toEqual([]);
    expect(await found(world.actor("manager", red))).toEqual([]);
  });
});
