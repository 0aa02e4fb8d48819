import { beforeAll, expect, test, vi } from "vitest";
import { planAccessTable } from "@/app/(dashboard)/journeys/plan-access";
import { planAccessOn } from "@/db/queries/plan-access";
import type { Actor } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { stepOf } from "@/tests/support/journeys";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

// Ada has two steps, Ben one that is over by the day after tomorrow; both are in blue, and blue is in the company.
describeEachDatabase("who has a plan, by team", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const { ada, ben } = world.people;
    await stepOf({ personId: ada, credentialId: world.cissp.id });
    await stepOf({ personId: ada, credentialId: world.badge.id });
    const soon = { finishesOn: addDays(TODAY, 1) };
    await stepOf({ personId: ben, credentialId: world.badge.id }, soon);
    return () => vi.unstubAllEnvs();
  });

  test("counts people and not steps, those of teams below included, as long as a step is ahead", async () => {
    const { blue, red, company } = world.teams;
    const on = async (after: number) => {
      const planned = await planAccessOn(ARRANGER, addDays(TODAY, after));
      return [planned.get(blue), planned.get(company), planned.get(red)];
    };
    expect(await on(0)).toEqual([2, 2, undefined]);
    expect(await on(1)).toEqual([2, 2, undefined]);
    expect(await on(2)).toEqual([1, 1, undefined]);
    expect(await on(61)).toEqual([undefined, undefined, undefined]);
  });

  test("stands beside everybody in the team, in whose reach it is", async () => {
    const lines = async (actor: Actor) => {
      const asked = { today: TODAY } as Parameters<typeof planAccessTable>[0]["asked"];
      const { rows } = await planAccessTable({ actor, asked, carried: {} });
      return rows.map(({ team, people, planned }) => [team.text, people, planned]);
    };
    const all = await lines(ARRANGER);
    const red = all.find(([name]) => String(name).endsWith("Red"));
    expect(red?.at(2)).toBe(0);
    expect(all.every(([, people, planned]) => Number(planned) <= Number(people))).toBe(true);
    const own = await lines(world.actor("manager", world.teams.blue));
    expect(own.filter(([name]) => String(name).endsWith("Red"))).toEqual([]);
  });
});
