import { beforeAll, expect, test, vi } from "vitest";
import { type Asked, type Caller, callerAs } from "@/tests/support/caller";
import { countedStatements } from "@/tests/support/counted-statements";
import { describeEachDatabase } from "@/tests/support/databases";
import { inPages, wholeList } from "@/tests/support/lists";
import { addPeople, type RandomWorld, randomWorld } from "@/tests/support/random-world";

const view = { asOf: "2026-07-26", proof: "checked" };

describeEachDatabase("lists", (database) => {
  let world: RandomWorld;
  let admin: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", `${view.asOf}T12:00:00Z`);
    world = await randomWorld(3);
    await addPeople(world, 20, 5);
    admin = await callerAs("admin");
  });

  test.each<[string, Asked["query"], number]>([
    ["GET /teams", view, 2],
    ["GET /people", view, 3],
    ["GET /awards", view, 7],
    ["GET /levels", view, 5],
    ["GET /standings", view, 7],
    ["GET /coverage", { ...view, by: "team,requirement" }, 4],
    ["GET /forecast", { ...view, step: "week" }, 10],
    ["GET /minimums", view, 1],
    ["GET /roles", {}, 1],
    ["GET /competencies", {}, 1],
    ["GET /credentials", {}, 3],
    ["GET /requirements", {}, 2],
    ["GET /memberships", {}, 9],
    ["GET /role-assignments", {}, 9],
    ["GET /assessments", {}, 9],
    ["GET /waivers", {}, 2],
    ["GET /audit", { entity: "people" }, 4],
  ])("%s %o in pages is what it is as a whole", async (what, query, limit) => {
    const whole = await wholeList(admin, what, query);
    expect(whole.length).toBeGreaterThan(limit);
    expect(await inPages(admin, what, query, limit)).toEqual(whole);
  });

  test("so are readiness and timelines", async () => {
    const readiness = { ...view, roleId: world.roles[1] ?? "" };
    const whole = await wholeList(admin, "GET /readiness", readiness);
    expect(await inPages(admin, "GET /readiness", readiness, 4)).toEqual(whole);
    const [standing] = await wholeList(admin, "GET /standings", view);
    const { personId, requirementId } = standing;
    const slot = { ...view, personId, requirementId };
    const spans = await wholeList(admin, "GET /timeline", slot);
    expect(await inPages(admin, "GET /timeline", slot, 1)).toEqual(spans);
  });

  test("cost as many statements for many people as for few", async () => {
    const questions: [string, Asked["query"]][] = [
      ["GET /teams", {}],
      ["GET /people", {}],
      ["GET /awards", {}],
      ["GET /levels", {}],
      ["GET /standings", {}],
      ["GET /coverage", { by: "team" }],
      ["GET /forecast", { step: "day" }],
      ["GET /minimums", {}],
      ["GET /readiness", { roleId: world.roles[0] ?? "" }],
    ];
    const statements = await countedStatements(database().connection);
    const cost = async () => {
      const costs: Record<string, number> = {};
      for (const [what, query] of questions) {
        const before = statements();
        await wholeList(admin, what, { ...view, ...query });
        costs[what] = statements() - before;
      }
      return costs;
    };
    await cost(); // the first time, the driver asks for the types of the database
    const few = await cost();
    await addPeople(world, 40, 6);
    expect(await cost()).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThan(30);
  });
});
