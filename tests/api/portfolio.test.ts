import { beforeAll, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { verifications } from "@/db/schema/verifications";
import { newSecret } from "@/db/secrets";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

describeEachDatabase("a portfolio", () => {
  let world: SmallWorld;
  let admin: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    vi.stubEnv("TESSERA_SECRET", newSecret());
    world = await smallWorld();
    admin = await callerAs("admin");
  });
  const of = async (person: keyof SmallWorld["people"], query = {}) =>
    (await admin(`GET /people/${world.people[person]}/portfolio`, { query })).body;

  test("has what somebody holds on the day, who vouches for it, and what they can do by it", async () => {
    const { id: awardId, version: awardVersion } = world.awards.ada;
    await inScope(ARRANGER, async (tx) => {
      const looked = { awardId, proof: "checked", verifiedOn: TODAY } as const;
      await tx.insert(verifications).values([
        { ...looked, awardVersion, verifiedBy: "L. Ward" },
        { ...looked, awardVersion: awardVersion + 1, verifiedBy: "Somebody of another version" },
      ]);
    });
    expect(await of("ada")).toMatchObject({
      person: { name: "Ada Lindqvist" },
      asOf: "2026-11-22",
      zone: "UTC",
      proof: "attested",
      author: expect.stringContaining("Sam admin"),
      certifications: [
        {
          name: "CISSP",
          issuedOn: "2024-03-01",
          expiresOn: "2027-02-28",
          proof: "checked",
          verifiedBy: "L. Ward",
          verifiedOn: "2026-11-22",
          badgeId: null,
        },
      ],
      others: [],
      competencies: [
        { name: "Networks", framework: "House framework", level: 3, levelName: "Practitioner" },
      ],
    });
  });

  test("leaves out what has lapsed, and what no role but only a requirement asks for", async () => {
    const { certifications, competencies, leftOut } = await of("ben");
    expect([certifications, competencies, leftOut]).toEqual([[], [], 0]);
    expect((await of("ben", { asOf: "2026-08-31" })).certifications).toHaveLength(1);
  });

  test("says how many awards are below the proof that it is asked for", async () => {
    const { certifications, leftOut } = await of("ada", { proof: "issuer-verified" });
    expect([certifications, leftOut]).toEqual([[], 1]);
  });

  test("names the badge that was issued, and hands it over among the good ones only", async () => {
    const { id, version } = world.awards.ada;
    const { body: badge } = await admin(`POST /awards/${id}/badge`, { version });
    expect(badge).toMatchObject({ awardId: id, state: "valid", verificationUrl: null });
    expect((await of("ada")).certifications).toMatchObject([{ badgeId: badge.id }]);
    const badges = `GET /people/${world.people.ada}/badges.json`;
    const { body: given } = await admin(badges);
    expect(given).toMatchObject({ type: ["VerifiablePresentation"] });
    expect(given.verifiableCredential).toMatchObject([{ id: `urn:uuid:${badge.id}` }]);
    const body = { reason: "Given by mistake." };
    await admin(`POST /issued-badges/${badge.id}/revoke`, { version: badge.version, body });
    expect((await of("ada")).certifications).toMatchObject([{ badgeId: null }]);
    expect((await admin(badges)).body.verifiableCredential).toEqual([]);
  });

  test("an award that somebody changed meanwhile is not signed, and is shown as it is", async () => {
    const { id } = world.awards.ada;
    const { status, body } = await admin(`POST /awards/${id}/badge`, { version: 999 });
    expect(status).toBe(409);
    expect(body.current).toMatchObject({ id, proof: "checked" });
  });
});
