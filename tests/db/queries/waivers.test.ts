import { beforeAll, expect, test, vi } from "vitest";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { namedWaivers } from "@/db/queries/waivers";
import type { Actor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("waivers with their names", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    for (const [personId, endsOn] of [
      [world.people.ada, "2026-12-31"],
      [world.people.ben, "2026-11-30"],
    ] as const) {
      await made(
        waiveRequirement(ARRANGER, {
          ...{ personId, requirementId: world.requirement.id, reason: "On leave for a while." },
          ...{ startsOn: day("2026-11-01"), endsOn: day(endsOn) },
        }),
      );
    }
  });

  const seenBy = async (actor: Actor) =>
    (await namedWaivers(actor)).map(({ personName, requirementName, endsOn }) => {
      return [personName, requirementName, endsOn] as const;
    });

  test("are there for who sees everybody, what ends first at first", async () => {
    const { name } = world.requirement;
    const all = await seenBy(world.actor("auditor"));
    expect(all.map(([, of, endsOn]) => [of, endsOn])).toEqual([
      [name, day("2026-11-30")],
      [name, day("2026-12-31")],
    ]);
    expect(all.at(-1)?.[0]).toBe("Ada Lindqvist");
  });

  test("are there for a manager of their own people alone", async () => {
    const { blue, red } = world.teams;
    const [own, other] = await Promise.all([
      seenBy(world.actor("manager", blue)),
      seenBy(world.actor("manager", red)),
    ]);
    expect(own.map(([person]) => person)).toContain("Ada Lindqvist");
    expect(other.map(([person]) => person)).not.toContain("Ada Lindqvist");
  });
});
