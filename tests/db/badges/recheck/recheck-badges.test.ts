import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { recheckBadges } from "@/db/badges/recheck/recheck-badges";
import { RECHECKING, recheckDue } from "@/db/badges/recheck/recheck-due";
import { take } from "@/db/jobs/ledger";
import { ownJobs } from "@/db/jobs/process";
import { Stopped } from "@/db/jobs/run-job";
import { verifyProjection } from "@/db/projection/verify";
import { openJobs } from "@/db/queries/jobs";
import { badgeContents, badges } from "@/db/schema/badges";
import { jobActor } from "@/lib/access";
import type { BadgeId } from "@/lib/ids";
import type { JsonObject } from "@/lib/json";
import { allowFetching } from "@/tests/support/badges/allow-fetching";
import { issuedAt, type LivingIssuer, livingIssuer } from "@/tests/support/badges/issuer";
import { keepUnchecked } from "@/tests/support/badges/keep-unchecked";
import { type Standing, standIn } from "@/tests/support/badges/servers";
import { describeEachDatabase } from "@/tests/support/databases";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

const BADGES = jobActor("badges");
const ADAS = { validFrom: "2024-03-01T00:00:00Z", validUntil: "2027-02-28T00:00:00Z" };

describeEachDatabase("checking badges again", (database) => {
  let world: SmallWorld;
  let issuer: LivingIssuer;
  let internet: Standing;
  let index = 0;
  let id: BadgeId;

  beforeAll(async () => {
    at("2026-11-20T08:00:00Z");
    world = await smallWorld();
    issuer = livingIssuer();
    await issuedAt(database().sql, world.cissp.id, "https://badges.example");
    internet = await standIn((request, response) => issuer.answer(request, response));
  });
  afterAll(async () => {
    await internet.stop();
    vi.unstubAllEnvs();
  });
  /** Each test has a badge of its own, which was verified on 20 November, for Ada's certificate. */
  beforeEach(async () => {
    const { sql } = database();
    await inScope(BADGES, (tx) => tx.delete(badges));
    await sql`delete from fetched_documents`;
    await give({ proof: "attested", revoked_on: null, issued_on: "2024-03-01" });
    await allowFetching(true);
    at("2026-11-20T08:00:00Z");
    issuer.state = "well";
    index++;
    id = await keepUnchecked(await issuer.badge(index, ADAS), ada());
    await recheck();
  });

  const ada = () => ({ personId: world.people.ada, awardId: world.awards.ada.id });
  const recheck = (ids: readonly BadgeId[] = [id], signal?: AbortSignal) =>
    recheckBadges(BADGES, ids, signal, internet.network);
  const award = async () => {
    const { sql } = database();
    const [row] = await sql`select proof, revoked_on::text from awards where id = ${ada().awardId}`;
    return { ...row };
  };
  const badge = async () => {
    const [row] = await database().sql`select * from badges where id = ${id}`;
    return {
      state: row?.state,
      currency: row?.verdicts.currency,
      checkedAt: row?.checked_at.toISOString(),
      statusKnownAt: row?.status_known_at?.toISOString() ?? null,
    };
  };
  const give = async (values: JsonObject) => {
    await database().sql.begin(async (tx) => {
      await tx`select set_config('tessera.actor', 'Ada', true)`;
      await tx`update awards set ${tx(values)} where id = ${world.awards.ada.id}`;
    });
  };

  test("proves the award, with what could be had", async () => {
    expect(await award()).toEqual({ proof: "issuer-verified", revoked_on: null });
    expect(await badge()).toMatchObject({
      state: "verified",
      checkedAt: "2026-11-20T08:00:00.000Z",
      statusKnownAt: "2026-11-20T08:00:00.000Z",
    });
  });

  test("writes nothing into the log where nothing is another than before", async () => {
    const events = () => database().sql`select seq from audit_events`;
    const { length: before } = await events();
    at("2026-11-21T08:00:00Z");
    await recheck();
    expect((await badge()).checkedAt).toBe("2026-11-21T08:00:00.000Z");
    expect(await events()).toHaveLength(before);
  });

  test("proves nothing for whom it was given to by hand", async () => {
    await give({ proof: "attested" });
    await inScope(BADGES, (tx) => tx.update(badges).set({ claimedBy: "hand" }));
    expect(await recheck()).toEqual({ checked: 1, revoked: 0, raised: 0, lowered: 0 });
    expect((await award()).proof).toBe("attested");
  });

  test("proves nothing where the award says something else", async () => {
    await give({ proof: "claimed", issued_on: "2024-03-02" });
    await recheck();
    expect((await award()).proof).toBe("claimed");
  });

  test("ends the award from the day on which it is known that the badge is revoked", async () => {
    issuer.revoked.add(index);
    at("2026-11-21T23:30:00Z");
    expect(await recheck()).toEqual({ checked: 1, revoked: 1, raised: 0, lowered: 0 });
    expect(await award()).toEqual({ proof: "issuer-verified", revoked_on: "2026-11-21" });
    expect(await badge()).toMatchObject({
      state: "revoked-or-expired",
      currency: { verdict: "revoked" },
    });
    expect(await recheck()).toEqual({ checked: 1, revoked: 0, raised: 0, lowered: 0 });
    const [event] = await database().sql`
      select actor, action from audit_events where entity = 'awards' order by seq desc limit 1`;
    expect(event).toEqual({ actor: "badges", action: "badge.recheck" });
    expect(await verifyProjection()).toEqual([]);
  });

  test("lowers the award while the badge is suspended, and no longer", async () => {
    issuer.suspended.add(index);
    at("2026-11-21T08:00:00Z");
    expect(await recheck()).toMatchObject({ lowered: 1 });
    expect(await award()).toEqual({ proof: "claimed", revoked_on: null });
    issuer.suspended.delete(index);
    at("2026-11-22T08:00:00Z");
    expect(await recheck()).toMatchObject({ raised: 1 });
    expect(await award()).toEqual({ proof: "issuer-verified", revoked_on: null });
  });

  test.each(["down", "hostile"] as const)(
    "keeps what was known where the issuer is %s",
    async (state) => {
      issuer.state = state;
      at("2026-11-27T08:00:00Z");
      expect(await recheck()).toEqual({ checked: 1, revoked: 0, raised: 0, lowered: 0 });
      const known = { state: "verified", statusKnownAt: "2026-11-20T08:00:00.000Z" };
      expect(await badge()).toMatchObject({ ...known, checkedAt: "2026-11-27T08:00:00.000Z" });
      expect((await award()).proof).toBe("issuer-verified");
    },
  );

  test("keeps what was known where even the last copy is lost", async () => {
    issuer.suspended.add(index);
    at("2026-11-21T08:00:00Z");
    await recheck();
    issuer.state = "down";
    at("2026-11-23T08:00:00Z");
    await database().sql`delete from fetched_documents where url like '%/lists/%'`;
    await recheck();
    expect(await badge()).toMatchObject({
      currency: { verdict: "suspended" },
      statusKnownAt: "2026-11-21T08:00:00.000Z",
    });
    expect((await award()).proof).toBe("claimed");
  });

  test("lowers the award of a badge whose content is damaged", async () => {
    await inScope(BADGES, (tx) => tx.update(badgeContents).set({ content: Buffer.from("{") }));
    expect(await recheck()).toMatchObject({ checked: 1, lowered: 1 });
    expect(await badge()).toMatchObject({ state: "failed" });
  });

  test("leaves alone what is another badge by now", async () => {
    const before = await badge();
    const changing = new AbortController().signal;
    const swapped = standIn(async (request, response) => {
      await inScope(jobActor("importer"), (tx) => tx.update(badges).set({ contentHash: "other" }));
      issuer.answer(request, response);
    });
    const { network, stop } = await swapped;
    at("2026-11-22T08:00:00Z");
    expect(await recheckBadges(BADGES, [id], changing, network)).toMatchObject({ checked: 0 });
    await stop();
    expect(await badge()).toEqual(before);
  });

  test("stops when it is told to", async () => {
    const stop = AbortSignal.abort(new Error("Enough."));
    await expect(recheck([id], stop)).rejects.toThrow("Enough.");
  });

  describe("every day", () => {
    const due = (runner = randomUUID()) => recheckDue(internet.network, runner);

    test("is done by one of two processes, once", async () => {
      at("2026-11-21T08:00:01Z");
      const asked = internet.requests.length;
      const counts = await Promise.all([due(), due()]);
      expect(counts.toSorted()).toEqual([0, 1]);
      expect(internet.requests.length - asked).toBe(3);
      expect(await due()).toBe(0);
      expect(await jobsLeft()).toEqual([]);
    });

    test("catches up with all that was left, in batches", async () => {
      const document = { type: ["VerifiableCredential", "OpenBadgeCredential"] };
      for (let number = 0; number < 120; number++)
        await keepUnchecked({ ...document, id: `urn:${number}` });
      at("2026-12-24T08:00:00Z");
      expect(await due()).toBe(121);
      const { sql } = database();
      const [left] = await sql`select count(*)::int from badges where checked_at < '2026-12-24'`;
      expect(left).toEqual({ count: 0 });
    });

    test("is not done before a day is over, nor where nothing may be fetched", async () => {
      at("2026-11-21T07:59:00Z");
      expect(await due()).toBe(0);
      await allowFetching(false);
      at("2026-11-29T08:00:00Z");
      const asked = internet.names.length;
      expect([await due(), internet.names.length - asked]).toEqual([0, 0]);
    });

    test("is left to whoever is at it, and is no work that anybody asked for", async () => {
      at("2026-11-22T08:00:00Z");
      expect(await take(randomUUID(), RECHECKING)).not.toBeNull();
      expect(await due()).toBe(0);
      expect(await openJobs(BADGES)).toEqual([]);
      await database().sql`update jobs set state = 'interrupted'`;
      expect(await due()).toBe(1);
    });

    test("ends when the process is told to end", async () => {
      at("2026-11-22T08:00:00Z");
      const hanging = await standIn(() => {
        for (const stop of ownJobs().running.values()) stop.abort(new Stopped("interrupted"));
      });
      const doing = recheckDue(hanging.network);
      await expect(doing).rejects.toThrow(Stopped);
      await hanging.stop();
      expect(await jobsLeft()).toEqual([]);
    });

    const jobsLeft = async () => [...(await database().sql`select * from jobs`)];
  });
});

function at(instant: string): void {
  vi.stubEnv("TESSERA_NOW", instant);
}
