import { beforeAll, describe, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import {
  type BadgeFilter,
  badgeContentOf,
  badgeOf,
  badgesFor,
  badgesOfAward,
  badgesOfPerson,
  badgesShowing,
} from "@/db/queries/badges";
import { fetchedDocuments } from "@/db/schema/fetched-documents";
import type { Actor } from "@/lib/access";
import { type BadgeId, BadgeId as Id } from "@/lib/ids";
import { keep, keepBadge } from "@/tests/support/badges/keep";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("kept badges", () => {
  let world: SmallWorld;
  let ids: Readonly<Record<"recorded" | "waiting" | "cleos" | "unclaimed", BadgeId>>;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const { ada, cleo } = world.people;
    ids = {
      recorded: await keepBadge({
        ...{ name: "Recorded", personId: ada, awardId: world.awards.ada.id },
        achievement: { alignment: [{ type: ["Alignment"], targetName: "Networks" }] },
        receivedAt: "2026-11-04T09:00:00Z",
      }),
      waiting: await keepBadge({
        ...{ name: "Waiting", personId: ada, isPinned: false },
        receivedAt: "2026-11-03T09:00:00Z",
      }),
      cleos: await keepBadge({
        ...{ name: "Cleo's", personId: cleo, picture: new Uint8Array([1]) },
        receivedAt: "2026-11-02T09:00:00Z",
      }),
      unclaimed: await keepBadge({ name: "Unclaimed", receivedAt: "2026-11-01T09:00:00Z" }),
    };
  });

  const namesFor = async (actor: Actor, filter: BadgeFilter = {}) =>
    (await badgesFor(actor, filter)).map(({ name }) => name);

  test("are there for whoever reaches their person, unclaimed ones for who sees everybody", async () => {
    const { ada, cleo } = world.people;
    const all = ["Recorded", "Waiting", "Cleo's", "Unclaimed"];
    for (const access of ["admin", "compliance", "learning", "auditor"] as const) {
      expect(await namesFor(world.actor(access))).toEqual(all);
    }
    const own = world.actor("person", world.teams.blue, ada);
    expect(await namesFor(own)).toEqual(["Recorded", "Waiting"]);
    expect(await namesFor(world.actor("person", world.teams.red, cleo))).toEqual(["Cleo's"]);
    expect(await namesFor(world.actor("manager", world.teams.red))).toEqual(["Cleo's"]);
    expect(await namesFor(world.actor("manager"), { place: "unclaimed" })).toEqual([]);
  });

  test("are filtered by whose they are, by state and by whether they are on record", async () => {
    const admin = world.actor("admin");
    const { ada } = world.people;
    expect(await namesFor(admin, { place: "unclaimed" })).toEqual(["Unclaimed"]);
    expect(await namesFor(admin, { place: "waiting" })).toEqual(["Waiting", "Cleo's"]);
    expect(await namesFor(admin, { isUnverified: true })).toEqual(["Waiting"]);
    expect(await namesFor(admin, { state: "issuer-not-confirmed" })).toEqual(["Waiting"]);
    expect(await badgesOfPerson(admin, ada)).toMatchObject([
      { name: "Recorded", credential: { name: "CISSP" }, personName: "Ada Lindqvist" },
      { name: "Waiting", credential: null, state: "issuer-not-confirmed" },
    ]);
    expect(await badgesOfAward(admin, world.awards.ada.id)).toMatchObject([{ name: "Recorded" }]);
    expect(await badgesOfAward(admin, world.awards.ben.id)).toEqual([]);
  });

  test("come in pages, also those that came at the same instant", async () => {
    const admin = world.actor("admin");
    const at = "2026-11-01T09:00:00Z";
    await keepBadge({ name: "Twin", personId: world.people.ben, receivedAt: at });
    const whole = await badgesFor(admin, {});
    const paged: string[] = [];
    let [last] = await badgesFor(admin, { limit: 1 });
    for (; last; [last] = await badgesFor(admin, { limit: 1, after: last })) paged.push(last.id);
    expect(paged).toEqual(whole.map(({ id }) => id));
    expect(whole).toHaveLength(5);
  });

  describe("one of them", () => {
    test("says what it says, and whether it has a picture", async () => {
      const admin = world.actor("admin");
      const badge = await badgeOf(admin, ids.recorded);
      expect(badge).toMatchObject({ state: "verified", hasPicture: false });
      expect(badge.said).toMatchObject({
        ok: true,
        value: {
          achievement: { alignments: [{ name: "Networks" }] },
          missing: ["language", "evidence", "issuer-url"],
        },
      });
      expect(await badgeOf(admin, ids.cleos)).toMatchObject({ hasPicture: true });
      const { form, content } = await badgeContentOf(admin, ids.recorded);
      expect([form, JSON.parse(Buffer.from(content).toString()).name]).toEqual([
        "json",
        "Recorded",
      ]);
    });

    test("is not there for who does not reach it", async () => {
      const red = world.actor("manager", world.teams.red);
      const nobody = Id.parse("5f0e8f0e-0000-4000-8000-000000000000");
      await expect(badgeOf(red, ids.recorded)).rejects.toThrow(NotFound);
      await expect(badgeContentOf(red, ids.recorded)).rejects.toThrow(NotFound);
      await expect(badgeOf(red, ids.unclaimed)).rejects.toThrow(NotFound);
      await expect(badgeOf(world.actor("admin"), nobody)).rejects.toThrow(NotFound);
    });

    test("is read with its class and its issuer where they were fetched, by whom ever", async () => {
      const [badge, issuer] = ["https://old.example/class", "https://old.example/issuer"];
      const id = await keep(
        {
          form: "json",
          document: {
            "@context": "https://w3id.org/openbadges/v2",
            type: "Assertion",
            id: "https://old.example/1",
            recipient: { type: "email", hashed: false, identity: "cleo@harbour.example" },
            badge,
            verification: { type: "hosted" },
            issuedOn: "2025-01-01T00:00:00Z",
          },
        },
        { personId: world.people.cleo },
      );
      const said = async () => (await badgeOf(world.actor("manager", world.teams.red), id)).said;
      expect(await said()).toMatchObject({ value: { unresolved: [{ part: "badge-class" }] } });
      const document = (url: string, content: object) => ({
        ...{ url, content: JSON.stringify({ id: url, ...content }) },
        ...{ fetchedAt: new Date(), askedAt: new Date() },
      });
      await inScope(ARRANGER, (tx) =>
        tx
          .insert(fetchedDocuments)
          .values([
            document(badge, { type: "BadgeClass", name: "Knots", issuer }),
            document(issuer, { type: "Issuer", name: "Old School" }),
          ]),
      );
      expect(await said()).toMatchObject({
        value: {
          achievement: { name: [{ text: "Knots" }] },
          issuer: { name: [{ text: "Old School" }] },
          unresolved: [],
        },
      });
    });
  });

  test("say what they say about the credential of their awards", async () => {
    const admin = world.actor("admin");
    const said = await badgesShowing(admin, world.cissp.id, 10);
    expect(said.map(({ achievement }) => achievement.name[0]?.text)).toEqual(["Recorded"]);
    expect(await badgesShowing(admin, world.badge.id, 10)).toEqual([]);
    expect(await badgesShowing(admin, world.cissp.id, 0)).toEqual([]);
  });
});
