import { beforeAll, expect, test, vi } from "vitest";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import type { PersonId } from "@/lib/ids";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

/** Every list whose items name a person. */
const LISTS = [
  "GET /awards",
  "GET /levels",
  "GET /standings",
  "GET /memberships",
  "GET /role-assignments",
  "GET /waivers",
  "GET /assessments",
];

describeEachDatabase("reach", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    for (const personId of Object.values(world.people)) {
      await made(
        waiveRequirement(ARRANGER, {
          personId,
          requirementId: world.requirement.id,
          startsOn: day("2025-01-01"),
          endsOn: day("2025-01-31"),
          reason: "Waits for the next exam date.",
        }),
      );
    }
  });

  const itemsOf = async (call: Caller, what: string, query = {}) => {
    const { status, body } = await call(what, { query });
    expect([what, status]).toEqual([what, 200]);
    return body.items;
  };
  const peopleIn = async (call: Caller, what: string) => {
    const items: { personId: PersonId }[] = await itemsOf(call, what);
    return [...new Set(items.map((item) => item.personId))].sort();
  };

  test.each(LISTS)("%s: everybody's, a team's, one's own", async (what) => {
    const { ada, ben, cleo } = world.people;
    const manager = await callerAs("manager", { teamIds: [world.teams.blue] });
    const person = await callerAs("person", { personId: cleo });
    const all = await peopleIn(await callerAs("auditor"), what);
    expect(all.length).toBeGreaterThan(0);
    expect(await peopleIn(manager, what)).toEqual(all.filter((id) => id === ada || id === ben));
    expect(await peopleIn(person, what)).toEqual(all.filter((id) => id === cleo));
  });

  test("people, readiness and counts stop where the reach does", async () => {
    const { ada, ben, cleo } = world.people;
    const manager = await callerAs("manager", { teamIds: [world.teams.blue] });
    const names = (await itemsOf(manager, "GET /people")).map((one: { id: string }) => one.id);
    expect(names.sort()).toEqual([ada, ben].sort());
    expect(await itemsOf(manager, "GET /people", { q: "Cleo" })).toEqual([]);
    const roleId = world.analyst.id;
    expect(await itemsOf(manager, "GET /readiness", { roleId })).toHaveLength(2);
    const [total] = await itemsOf(manager, "GET /coverage");
    expect(total).toEqual({ met: 1, grace: 0, waived: 0, gap: 1, coverage: 0.5 });
    const teams = await itemsOf(manager, "GET /coverage", { by: "team" });
    expect(teams.map((part: { teamId: string }) => part.teamId)).toEqual([world.teams.blue]);
    const red = await callerAs("manager", { teamIds: [world.teams.red] });
    expect(await itemsOf(red, "GET /minimums")).toEqual([]);
    const person = await callerAs("person", { personId: cleo });
    const [own] = await itemsOf(person, "GET /coverage");
    expect(own).toEqual({ met: 0, grace: 0, waived: 0, gap: 1, coverage: 0 });
  });

  test("a token never reaches further than its user, though it may say less", async () => {
    const compliance = await callerAs("compliance");
    expect((await compliance("GET /audit")).status).toBe(200);
    const learning = await callerAs("learning");
    expect((await learning("GET /audit")).status).toBe(403);
  });
});
