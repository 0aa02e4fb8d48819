import { beforeAll, expect, test, vi } from "vitest";
import { type BadgeId, BadgeId as Id } from "@/lib/ids";
import { keepBadge } from "@/tests/support/badges/keep";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { inPages, wholeList } from "@/tests/support/lists";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("badges over the interface", () => {
  let world: SmallWorld;
  let admin: Caller;
  let adas: BadgeId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    admin = await callerAs("admin");
    adas = await keepBadge({
      ...{ name: "Subnetting / 2", personId: world.people.ada, awardId: world.awards.ada.id },
      subject: { identifier: [identity("ada@harbour.example"), identity("ada@home.example")] },
    });
    await keepBadge({ name: "Knots", personId: world.people.cleo, isPinned: false });
    await keepBadge({ name: "Ropes" });
  });

  const namesFor = async (call: Caller, query = {}) => {
    const { body } = await call("GET /badges", { query });
    return body.items.map((one: { name: string }) => one.name).sort();
  };

  test("are those in reach, and unclaimed ones for who sees everybody", async () => {
    expect(await namesFor(admin)).toEqual(["Knots", "Ropes", "Subnetting / 2"]);
    expect(await namesFor(admin, { unclaimed: "true" })).toEqual(["Ropes"]);
    const manager = await callerAs("manager", { teamIds: [world.teams.blue] });
    expect(await namesFor(manager)).toEqual(["Subnetting / 2"]);
    expect(await namesFor(manager, { unclaimed: "true" })).toEqual([]);
    const cleo = await callerAs("person", { personId: world.people.cleo });
    expect(await namesFor(cleo)).toEqual(["Knots"]);
    expect((await cleo(`GET /badges/${adas}`)).status).toBe(404);
    expect((await cleo(`GET /badges/${adas}/content`)).status).toBe(404);
  });

  test("are filtered, and come in pages", async () => {
    expect(await namesFor(admin, { state: "issuer-not-confirmed" })).toEqual(["Knots"]);
    expect(await namesFor(admin, { awardId: world.awards.ada.id })).toEqual(["Subnetting / 2"]);
    expect(await inPages(admin, "GET /badges", {}, 1)).toEqual(
      await wholeList(admin, "GET /badges", {}),
    );
    const nobody = Id.parse("5f0e8f0e-0000-4000-8000-000000000000");
    for (const query of [{ personId: nobody }, { awardId: nobody }]) {
      expect((await admin("GET /badges", { query })).status).toBe(404);
    }
  });

  test("say what they say, and why each verdict is what it is", async () => {
    const { body } = await admin(`GET /badges/${adas}`);
    expect(body).toMatchObject({
      state: "verified",
      verdicts: {
        integrity: { verdict: "fits", why: null },
        issuer: { verdict: "confirmed", by: "pin", says: expect.stringContaining("pinned it") },
        currency: { verdict: "valid", says: expect.stringMatching(/^It is in force/) },
      },
      said: {
        issuer: { name: "Harbour Institute" },
        achievement: { achievementType: "MicroCredential", criteria: "A test of two hours." },
        ...{ earnedOn: "2024-03-01", expiresOn: "2027-02-28", isHeld: true },
        missing: ["alignment", "language", "evidence", "issuer-url"],
      },
    });
    expect(body.said.recipients.map((one: { value: string }) => one.value)).toEqual([
      ...["ada@harbour.example", "ada@home.example"],
    ]);
  });

  test("tell others no address that is not known to be the person's", async () => {
    const ada = await callerAs("person", { personId: world.people.ada });
    const { body } = await ada(`GET /badges/${adas}`);
    expect(body.said.recipients).toEqual([
      { kind: "email", isHashed: false, value: "ada@harbour.example" },
      { kind: "email", isHashed: false, value: null },
    ]);
  });

  test("are there as they came, under a name that any system takes", async () => {
    const { headers, body } = await admin(`GET /badges/${adas}/content`);
    expect(headers.get("content-disposition")).toBe('attachment; filename="subnetting-2.json"');
    expect(JSON.parse(body)).toMatchObject({ name: "Subnetting / 2", proof: {} });
  });
});

function identity(address: string) {
  return {
    ...{ type: "IdentityObject", hashed: false },
    ...{ identityHash: address, identityType: "emailAddress" },
  };
}
