import { beforeAll, expect, test } from "vitest";
import { roleMatchesFor } from "@/db/queries/experts";
import { successionsFor } from "@/db/queries/successions";
import { addDays } from "@/lib/calendar";
import { isOneStepAway } from "@/lib/competency/role-match";
import { describeEachDatabase } from "@/tests/support/databases";
import { addPeople, FIRST_DAY, type RandomWorld, randomWorld } from "@/tests/support/random-world";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const DAYS = [210, 399, 540, 700].map((days) => addDays(FIRST_DAY, days));

describeEachDatabase("successions of a random world", () => {
  let world: RandomWorld;
  beforeAll(async () => {
    world = await randomWorld(47);
    await addPeople(world, 40, 43);
  });

  test("name those whom the match with each role finds", async () => {
    let found = 0;
    for (const asOf of DAYS) {
      for (const teamId of [null, world.top]) {
        const view = { asOf, proof: "claimed", teamId } as const;
        for (const [roleId, succession] of (await successionsFor(ARRANGER, world.roles, view)) ??
          []) {
          const matches = await roleMatchesFor(ARRANGER, { ...view, roleId });
          const others = matches.filter(({ personId }) => !succession.holders.includes(personId));
          const ids = (some: typeof others) => some.map(({ personId }) => personId).sort();
          expect([...succession.ready].sort()).toEqual(
            ids(others.filter(({ missing, required }) => required > 0 && missing.length === 0)),
          );
          expect([...succession.oneStep].sort()).toEqual(ids(others.filter(isOneStepAway)));
          found += succession.ready.length + succession.oneStep.length;
        }
      }
    }
    expect(found).toBeGreaterThan(20);
  });
});

describeEachDatabase("a succession", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  test("tells of those in the reader's reach, and of nobody else", async () => {
    const { blue, red } = world.teams;
    const inBlue = world.actor("manager", blue);
    const view = { asOf: TODAY, proof: "attested", teamId: null } as const;
    const holders = async (actor = ARRANGER, teamId: typeof blue | null = null) => {
      const found = await successionsFor(actor, [world.analyst.id], { ...view, teamId });
      return [...(found?.get(world.analyst.id)?.holders ?? [])].sort();
    };
    const { ada, ben, cleo } = world.people;
    expect(await holders()).toEqual([ada, ben, cleo].sort());
    expect(await holders(inBlue)).toEqual([ada, ben].sort());
    expect(await holders(inBlue, red)).toEqual([]);
    expect(await holders(ARRANGER, red)).toEqual([cleo]);
  });
});
