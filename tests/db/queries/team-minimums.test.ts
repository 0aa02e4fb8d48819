import { beforeAll, expect, test, vi } from "vitest";
import { minimumsPage } from "@/app/(dashboard)/teams/[teamId]/minimums/minimums";
import { awardCredential } from "@/db/commands/award/award-credential";
import { changeMinimum } from "@/db/commands/minimum/change-minimum";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { changeQuota } from "@/db/commands/quota/change-quota";
import { AwardCredential } from "@/lib/award/award-credential";
import type { PersonId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const VIEW = { asOf: TODAY, proof: "attested", carried: {} } as const;

describeEachDatabase("the minimums of a team", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  const page = () => minimumsPage(ARRANGER, { ...VIEW, teamId: world.teams.blue });
  const holds = (personId: PersonId, expiresOn: string) =>
    made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          ...{ personId, credentialId: world.badge.id, issuedOn: "2026-03-01", expiresOn },
          proof: "checked",
        }),
      ),
    );

  test("name who holds it alone, when it breaks and what ends then", async () => {
    const { minimums, busFactor, single } = await page();
    expect(minimums).toMatchObject([
      {
        words: "CISSP",
        depth: 0,
        holders: [{ text: "Ada Lindqvist" }],
        ahead: "Too few from 1 Mar 2027 on, in 99 days",
        ends: [{ person: { text: "Ada Lindqvist" }, words: "CISSP ends" }],
        steps: [
          { day: TODAY, holders: 1 },
          { day: day("2027-03-01"), holders: 0 },
        ],
      },
    ]);
    expect({ busFactor, single }).toEqual({ busFactor: 1, single: 1 });
  });

  test("two are asked for, one is there: depth −1; with a second, nobody to spare and nobody alone", async () => {
    const two = { target: { credential: world.badge.id }, minimum: 2, startsOn: day("2026-01-01") };
    await made(setMinimum(ARRANGER, { ...two, teamId: world.teams.blue, endsOn: null }));
    await holds(world.people.ada, "2028-03-01");
    const found = async () => (await page()).minimums.find(({ words }) => words === "Subnet badge");
    expect(await found()).toMatchObject({
      depth: -1,
      ahead: "Too few since 1 Jan 2026, 325 days ago",
    });
    expect(await page()).toMatchObject({ broken: 1, busFactor: 0, single: 2 });

    await holds(world.people.ben, "2027-03-01");
    expect(await found()).toMatchObject({
      depth: 0,
      ahead: "Too few from 2 Mar 2027 on, in 100 days",
      ends: [{ person: { text: "Ben Okafor" }, words: "Subnet badge ends" }],
    });
    expect(await page()).toMatchObject({ broken: 0, busFactor: 1, single: 1 });
  });

  test("are lines of a quota: where each person counts once, they are not met together", async () => {
    const { minimums } = await page();
    for (const { row } of minimums) {
      const { id, version } = row;
      await made(changeMinimum(ARRANGER, { id, version, quotaId: world.quota.id }));
    }
    expect((await page()).quotas).toMatchObject([
      { depth: 0, lines: [{ words: "CISSP" }, { words: "Subnet badge" }] },
    ]);
    const { id, version } = world.quota;
    await made(changeQuota(ARRANGER, { id, version, countsOnce: true }));
    const once = await page();
    expect(once.quotas).toMatchObject([{ depth: -1, ahead: "Too few since 22 Nov 2026" }]);
    expect(once.busFactor).toBe(0);
  });
});
