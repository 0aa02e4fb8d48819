import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { type Asked, type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { wholeList } from "@/tests/support/lists";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

/** Somebody by the token that they called with. */
const OFFICER = "Sam compliance (script)";

/** What an auditor asks, asked of the interface with an auditor's own token. */
describeEachDatabase("an auditor's six questions", () => {
  let world: SmallWorld;
  let auditor: Caller;
  let lastAudit: string;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    auditor = await callerAs("auditor");
    const officer = await callerAs("compliance");
    await sleep(5); // the log's clock and this one are the machine's, in whole milliseconds
    lastAudit = new Date().toISOString();
    await sleep(5);
    const verified = await officer(`POST /awards/${world.awards.ada.id}/verify`, {
      body: { proof: "checked", note: "Seen at the desk." },
      version: world.awards.ada.version,
    });
    expect(verified.status).toBe(200);
    const waiver = { personId: world.people.ben, requirementId: world.requirement.id };
    const terms = { startsOn: "2026-11-01", endsOn: "2026-12-31", reason: "Waits for a seat." };
    expect((await officer("POST /waivers", { body: { ...waiver, ...terms } })).status).toBe(201);
  });

  const standings = (query: Asked["query"] = {}) =>
    wholeList(auditor, "GET /standings", { requirementId: world.requirement.id, ...query });
  const kinds = async (query: Asked["query"] = {}) =>
    new Map((await standings(query)).map(({ personId, kind }) => [personId, kind]));

  test("who is required", async () => {
    const { ada, ben, cleo } = world.people;
    expect([...(await kinds()).keys()]).toEqual([ada, ben, cleo].sort());
  });

  test("since when, and by which version", async () => {
    const { body } = await auditor(`GET /requirements/${world.requirement.id}`);
    expect(body.versions).toMatchObject([
      { effectiveFrom: "2020-01-01", effectiveUntil: null, rule: { credential: world.cissp.id } },
    ]);
  });

  test("who meets it on a day", async () => {
    const { ada, ben, cleo } = world.people;
    const then = await kinds({ asOf: "2026-08-31" });
    expect([ada, ben, cleo].map((id) => then.get(id))).toEqual(["met", "met", "gap"]);
    const now = await kinds();
    expect([ada, ben, cleo].map((id) => now.get(id))).toEqual(["met", "waived", "gap"]);
  });

  test("what proves it, and who checked", async () => {
    const [standing] = await standings({ kind: "met" });
    expect(standing).toMatchObject({ personId: world.people.ada, by: [world.awards.ada.id] });
    const { body } = await auditor("GET /verifications", { query: { awardId: standing.by[0] } });
    expect(body.items).toMatchObject([
      { verifiedBy: OFFICER, proof: "checked", note: "Seen at the desk.", stands: true },
    ]);
  });

  test("what changed since the last audit, and by whom", async () => {
    const events = await wholeList(auditor, "GET /audit", { since: lastAudit });
    const told = new Set(events.map(({ actor, entity }) => `${actor}: ${entity}`));
    expect(told).toContain(`${OFFICER}: verifications`);
    expect(told).toContain(`${OFFICER}: waivers`);
    expect(events.map(({ at }) => at).every((at) => at >= lastAudit)).toBe(true);
    const ben = (query: Asked["query"]) => kinds(query).then((all) => all.get(world.people.ben));
    expect([await ben({ knownAt: lastAudit }), await ben({})]).toEqual(["gap", "waived"]);
  });

  test("who was exempt, why, until when, approved by whom", async () => {
    const [slot] = await standings({ kind: "waived" });
    expect(await wholeList(auditor, "GET /waivers", { personId: slot.personId })).toMatchObject([
      {
        ...{ id: slot.waiverId, endsOn: "2026-12-31", reason: "Waits for a seat." },
        approvedBy: OFFICER,
      },
    ]);
  });
});
