import { beforeAll, expect, test } from "vitest";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { assessOneself } from "@/db/commands/assessment/assess-oneself";
import { changeAssessment } from "@/db/commands/assessment/change-assessment";
import { removeAssessment } from "@/db/commands/assessment/remove-assessment";
import { NotFound } from "@/db/errors";
import type { Actor } from "@/lib/access";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("assessments", (database) => {
  let world: SmallWorld;
  let manager: Actor;
  let ben: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    manager = world.actor("manager", world.teams.blue, world.people.ada);
    ben = world.actor("person", world.teams.blue, world.people.ben);
  });

  const assessed = (actor: Actor, changes: object = {}) =>
    assessCompetency(
      actor,
      AssessCompetency.parse({
        personId: world.people.ben,
        competencyId: world.networks.id,
        assessor: "manager",
        level: 3,
        assessedOn: "2026-10-01",
        ...changes,
      }),
    );

  test("stand beside one another, with who found it and how well that counts", async () => {
    const found = await made(assessed(manager));
    expect(found).toMatchObject({ assessedBy: "Sam manager", proof: "attested" });
    expect(await lastEvent(database().sql, found.id)).toMatchObject({ action: "assessment.add" });
    expect(await refusedWith(assessed(manager))).toEqual({ assessedOn: "already-assessed" });
    const own = await made(assessed(ben, { assessor: "self", level: 4 }));
    expect(own.proof).toBe("claimed");
    await made(removeAssessment(ben, own));
    const taken = removeAssessment(ben, found);
    expect(await refusedWith(taken)).toEqual({ proof: "proof-too-high" });
    await made(removeAssessment(manager, found));
  });

  test("nobody assesses themselves in another's name", async () => {
    const asManager = assessed(ben);
    expect(await refusedWith(asManager)).toEqual({ assessor: "assessor-is-self" });
    const asPeer = assessed(manager, { personId: world.people.ada, assessor: "peer" });
    expect(await refusedWith(asPeer)).toEqual({ assessor: "assessor-is-self" });
  });

  test("what somebody says of themselves is a claim", async () => {
    const own = { personId: world.people.ada, assessor: "self", proof: "attested" };
    expect(await refusedWith(assessed(manager, own))).toEqual({ proof: "self-is-claimed" });
  });

  test.each([
    [{ level: 5 }, { level: "level-unknown" }],
    [{ competencyId: NOWHERE }, { competencyId: "competency-unknown" }],
    [{ proof: "checked" }, { proof: "proof-too-high" }],
    [{ expiresOn: "2026-09-30" }, { expiresOn: "until-before-from" }],
  ])("with %o are refused with %o", async (changes, problem) => {
    expect(await refusedWith(assessed(manager, changes))).toEqual(problem);
  });

  test("of oneself are written as a whole, or not at all, and in nobody else's name", async () => {
    const of = (level: number, personId = world.people.ben) => {
      const findings = [{ personId, competencyId: world.networks.id, level }];
      return { findings, assessedOn: day("2026-10-05"), facet: "knowledge" as const };
    };
    const [first] = of(3).findings;
    const [second] = of(9).findings;
    if (!first || !second) throw new Error("There are two.");
    const both = assessOneself(ben, { ...of(3), findings: [first, second] });
    expect(Object.keys((await refusedWith(both)) as object).length).toBeGreaterThan(0);
    const rows = () => database().sql`
      select proof, assessor from assessments where facet = 'knowledge'`;
    expect(await rows()).toEqual([]);
    await made(assessOneself(ben, of(3)));
    expect(await rows()).toMatchObject([{ proof: "claimed", assessor: "self" }]);
    await expect(assessOneself(ben, of(3, world.people.cleo))).rejects.toThrow(NotFound);
  });

  test("of people out of reach are not found", async () => {
    const cleo = { personId: world.people.cleo };
    await expect(assessed(manager, cleo)).rejects.toThrow(NotFound);
    await expect(assessed(ben, { ...cleo, assessor: "peer" })).rejects.toThrow(NotFound);
  });

  test("are a claim after an edit, unless the editor gives a proof", async () => {
    const { id } = await made(assessed(manager, { assessedOn: "2026-09-01" }));
    const edited = await made(changeAssessment(manager, { id, version: 1, level: 2 }));
    expect(edited).toMatchObject({ level: 2, proof: "claimed" });
    const attested = { id, version: 2, assessedOn: day("2026-09-02"), proof: "attested" } as const;
    expect(await made(changeAssessment(manager, attested))).toMatchObject({ proof: "attested" });
    expect(await lastEvent(database().sql, id)).toMatchObject({
      action: "assessment.change",
      before: { proof: "claimed" },
      after: { proof: "attested" },
    });
    const byBen = changeAssessment(ben, { id, version: 3, level: 4 });
    expect(await refusedWith(byBen)).toEqual({ proof: "proof-too-high" });
    const high = changeAssessment(manager, { id, version: 3, level: 9 });
    expect(await refusedWith(high)).toEqual({ level: "level-unknown" });
  });
});
