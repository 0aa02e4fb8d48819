import { beforeAll, expect, test, vi } from "vitest";
import { unsettledFor } from "@/app/(dashboard)/_overview/overview";
import { disagreementsOf } from "@/app/(dashboard)/compliance/disagreements/disagreements";
import { settleAward } from "@/db/commands/award/settle-award";
import { awardsOf } from "@/db/queries/awards";
import { ACCESSES, type Actor } from "@/lib/access";
import { SettleAward } from "@/lib/award/settle-award";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, imported } from "@/tests/support/import/files";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const HEADER = "person | credential | issued_on | expires_on";
const saying = (name: string, end: string) => {
  const line = (who: string) => `${who}@harbour.example | CISSP | 2026-02-01 | ${end}`;
  return csvFile([HEADER, line("ada"), line("ben"), line("cleo")], name);
};

describeEachDatabase("disagreements that wait for somebody", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    await imported(ARRANGER, saying("hr.csv", "2028-02-01"));
    await imported(ARRANGER, saying("vendor.csv", "2029-02-01"));
  });

  const everywhere = { asOf: TODAY, teamId: null };
  const countsOf = async (actor: Actor) => {
    const { blue, red } = world.teams;
    const places = [everywhere, { asOf: TODAY, teamId: blue }, { asOf: TODAY, teamId: red }];
    return Promise.all(places.map((place) => unsettledFor(actor, place)));
  };

  test("are counted within reach and team, for whoever may settle them", async () => {
    const counted = ACCESSES.map(async (access) => [access, await countsOf(world.actor(access))]);
    expect(Object.fromEntries(await Promise.all(counted))).toEqual({
      admin: [3, 2, 1],
      compliance: [3, 2, 1],
      learning: [3, 2, 1],
      manager: [2, 2, 0],
      person: [0, 0, 0],
      auditor: [0, 0, 0],
    });
  });

  test("are those that the page shows as open, and one less once one is settled", async () => {
    const officer = world.actor("compliance");
    const [award] = await awardsOf(officer, { personId: world.people.cleo });
    const seen = { id: award?.id, version: award?.version };
    await made(settleAward(officer, SettleAward.parse({ ...seen, source: "hr.csv" })));
    expect(await countsOf(officer)).toEqual([2, 2, 0]);
    const shown = await disagreementsOf(officer, everywhere);
    expect(shown.map(({ person, isOpen }) => [person.name, isOpen])).toEqual([
      ["Ada Lindqvist", true],
      ["Ben Okafor", true],
      ["Cleo Marsh", false],
    ]);
    expect(await unsettledFor(world.actor("manager", world.teams.red), everywhere)).toBe(0);
  });
});
