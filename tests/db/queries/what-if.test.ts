import { beforeAll, describe, expect, test, vi } from "vitest";
import { whatIfPage } from "@/app/(dashboard)/teams/[teamId]/what-if/what-if";
import { coverageOn, coverageOnDays } from "@/db/queries/coverage";
import type { Actor } from "@/lib/access";
import { coverageOf } from "@/lib/coverage/coverage";
import { total } from "@/lib/coverage/roll-up";
import type { Step } from "@/lib/sandbox/step";
import { allRows } from "@/tests/support/all-rows";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const VIEW = { asOf: TODAY, proof: "attested", warningDays: 90 } as const;

// Ada holds the CISSP until 28 February 2027, Ben's has lapsed; one of the blue team has to hold it.
describeEachDatabase("what would be if", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  const ask = (steps: readonly Step[], actor: Actor = ARRANGER, teamId = world.teams.blue) =>
    whatIfPage(actor, { ...VIEW, teamId, steps, carried: {} });
  const adaLeaves = (): Step => {
    return { kind: "leave", personId: world.people.ada, on: day("2026-12-31") };
  };

  test("without a step, all is as the other screens say", async () => {
    const page = await ask([]);
    const team = { ...VIEW, teamId: world.teams.blue };
    const { met, grace, waived, gap } = total(await coverageOn(ARRANGER, team));
    expect(page.counts).toEqual({
      before: { met, grace, waived, gap },
      after: { met, grace, waived, gap },
    });
    const { days, before, after } = page.forecast;
    const expected = await coverageOnDays(ARRANGER, { ...team, days });
    expect(before).toEqual(expected.map(coverageOf));
    expect(after).toEqual(before);
    expect(page.differences).toEqual([]);
  });

  describe("somebody leaves", () => {
    test("the first break comes on the day after their last, before their award would have ended", async () => {
      const [minimum] = (await ask([adaLeaves()])).minimums;
      expect(minimum?.before.firstBreakOn).toBe(day("2027-03-01"));
      expect(minimum?.after.firstBreakOn).toBe(day("2027-01-01"));
      expect(minimum?.after.depth).toBe(0); // on the day itself
    });

    test("coverage is what is left, from then on", async () => {
      const { counts, forecast } = await ask([adaLeaves()]);
      expect(counts.after).toEqual(counts.before);
      expect(forecast.before.slice(0, 4)).toEqual([0.5, 0.5, 0.5, 0.5]);
      expect(forecast.after.slice(0, 4)).toEqual([0.5, 0.5, 0, 0]);
    });

    test("they are named, and nobody else", async () => {
      expect((await ask([adaLeaves()])).differences).toMatchObject([
        {
          person: { text: "Ada Lindqvist" },
          requirement: { text: "CISSP for analysts" },
          on: day("2027-01-01"),
          after: { words: "Not required" },
        },
      ]);
    });
  });

  test("somebody comes from another team and passes an exam: the break is put off", async () => {
    const cleo = { personId: world.people.cleo, on: day("2027-01-15") };
    const { minimums, steps } = await ask([
      adaLeaves(),
      { kind: "move", ...cleo, teamId: world.teams.blue },
      {
        ...{ kind: "earn", ...cleo, credentialId: world.cissp.id },
        ...{ expiresOn: day("2030-01-15"), proof: "attested" },
      },
    ]);
    expect(minimums[0]?.after.firstBreakOn).toBe(day("2027-01-01")); // for two weeks
    expect(steps.map(({ problem }) => problem)).toEqual([null, null, null]);
    const earlier = await ask([
      { kind: "move", ...cleo, teamId: world.teams.blue },
      {
        ...{ kind: "earn", ...cleo, credentialId: world.cissp.id },
        ...{ expiresOn: day("2030-01-15"), proof: "attested" },
      },
    ]);
    expect(earlier.minimums[0]?.after.firstBreakOn).toBe(day("2030-01-16"));
  });

  test("a minimum of more: broken today", async () => {
    const page = await ask([{ kind: "minimum", minimumId: world.minimum.id, minimum: 2 }]);
    expect(page.minimums[0]).toMatchObject({
      before: { minimum: 1, depth: 0 },
      after: { minimum: 2, depth: -1, firstBreakOn: TODAY },
    });
    expect(page.busFactor).toEqual({ before: 1, after: 0 });
  });

  test("somebody out of reach is not named, and changes nothing", async () => {
    const page = await ask([adaLeaves()], world.actor("manager", world.teams.red), world.teams.red);
    expect(page.steps[0]?.problem).toContain("reach");
    expect(page.steps[0]?.words).not.toContain("Ada");
    expect(page.differences).toEqual([]);
  });

  test("leaves no trace in any table", async () => {
    const before = await allRows(database());
    const ben = { personId: world.people.ben, awardId: world.awards.ben.id };
    await ask([adaLeaves(), { kind: "verify", ...ben, proof: "issuer-verified" }]);
    expect(await allRows(database())).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(30);
  });
});
