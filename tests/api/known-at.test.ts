import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

/** Every answer that takes `knownAt`, with what else it needs. */
const ANSWERS = [
  ["GET /teams", {}],
  ["GET /people", {}],
  ["GET /awards", {}],
  ["GET /levels", { teamId: "company" }],
  ["GET /standings", {}],
  ["GET /coverage", { by: "team,requirement" }],
  ["GET /forecast", { step: "month", until: "2027-12-31" }],
  ["GET /minimums", {}],
  ["GET /readiness", { roleId: "analyst" }],
  ["GET /timeline", { personId: "cleo", requirementId: "requirement" }],
] as const;

describeEachDatabase("what was known", () => {
  let world: SmallWorld;
  let admin: Caller;
  let known: string;
  const then = new Map<string, unknown>();

  const answered = async (what: string, query: Record<string, string>) => {
    const ids: Record<string, string> = {
      ...{ company: world.teams.company, analyst: world.analyst.id },
      ...{ cleo: world.people.cleo, requirement: world.requirement.id },
    };
    const asked = Object.entries(query).map(([name, value]) => [name, ids[value] ?? value]);
    const { status, body } = await admin(what, { query: Object.fromEntries(asked) });
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    admin = await callerAs("admin");
    for (const [what, query] of ANSWERS) then.set(what, await answered(what, query));
    await sleep(5); // the log's clock and this one are the machine's, in whole milliseconds
    known = new Date().toISOString();
    await sleep(5);
    const { cleo, ada } = world.people;
    const award = { personId: cleo, credentialId: world.cissp.id, issuedOn: "2026-06-15" };
    expect((await admin("POST /awards", { body: award })).status).toBe(201);
    const move = { personId: ada, teamId: world.teams.red, startsOn: "2026-11-01" };
    expect((await admin("POST /memberships", { body: move })).status).toBe(201);
  });

  test.each(ANSWERS)(
    "is what %s answered then, whatever was entered since",
    async (what, query) => {
      const now = await answered(what, query);
      expect(now).not.toEqual(then.get(what));
      expect(await answered(what, { ...query, knownAt: known })).toEqual(then.get(what));
      const later = await answered(what, { ...query, knownAt: "2999-01-01T00:00:00+01:00" });
      expect(later).toEqual(now);
    },
  );

  test("X1: entered late, for a day before", async () => {
    const june = { asOf: "2026-06-30", personId: "cleo" };
    const kindIn = (body: unknown) => (body as { items: { kind: string }[] }).items[0]?.kind; // an answer of ours
    expect(kindIn(await answered("GET /standings", june))).toBe("met");
    expect(kindIn(await answered("GET /standings", { ...june, knownAt: known }))).toBe("gap");
  });
});
