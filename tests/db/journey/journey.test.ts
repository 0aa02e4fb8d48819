import { beforeAll, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { changeJourney } from "@/db/commands/journey/change-journey";
import { discardJourney } from "@/db/commands/journey/discard-journey";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { keepAnswer } from "@/db/commands/journey/keep-answer";
import { takePlan } from "@/db/commands/journey/take-plan";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { addPerson } from "@/db/commands/person/add-person";
import { findPlans } from "@/db/journey/find-plans";
import {
  answerTo,
  followedSteps,
  journeyOf,
  journeysIn,
  stepsOfJourneys,
} from "@/db/queries/journeys";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, formatDay } from "@/lib/calendar";
import type { JourneyId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";
import { describeEachDatabase } from "@/tests/support/databases";
import { aJourney, journeyWish, NO_LIMITS } from "@/tests/support/journeys";
import { lastEvent } from "@/tests/support/last-event";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("a journey", (database) => {
  let world: SmallWorld;
  let learning: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    learning = world.actor("learning");
    return () => vi.unstubAllEnvs();
  });

  const draft = (wished: Partial<Parameters<typeof journeyWish>[0]> = {}, actor = learning) =>
    draftJourney(actor, journeyWish({ teamId: world.teams.blue, ...wished }));
  const planned = async () => {
    const journey = await made(draft());
    await findPlans(learning, journey.id);
    return journey;
  };
  const plansOf = async (id: JourneyId) => {
    const found = await answerTo(learning, id);
    if (found?.answer.kind !== "plans") throw new Error("No plan was found.");
    return found.answer.plans;
  };

  test("is planned from what is known: whoever lacks something earns it, and nobody else", async () => {
    const journey = await planned();
    const plans = await plansOf(journey.id);
    expect(plans.map(({ objective }) => objective)).toEqual([
      "cheapest",
      "earliest",
      "fewest-exams",
    ]);
    const { ben } = world.people;
    expect(plans[0]).toMatchObject({
      ...{ price: 10_000, hours: 16, exams: 1, isProved: true, checks: [] },
      steps: [{ personId: ben, credentialId: world.cissp.id, isPriceAssumed: true }],
    });
  });

  test("is refused where it makes no sense, at its place", async () => {
    expect(await refusedWith(draft({ startsOn: addDays(TODAY, -1) }))).toEqual({
      startsOn: "in-past",
    });
    expect(await refusedWith(draft({ endsOn: addDays(TODAY, -1) }))).toEqual({
      endsOn: "until-before-from",
    });
    expect(await refusedWith(draft({ personIds: [world.people.cleo] }))).toEqual({
      personIds: "not-member",
    });
    expect(
      await refusedWith(draft({ goal: { kind: "role", roleId: NOBODYS, desirableToo: false } })),
    ).toEqual({ roleId: "unknown" });
    const gone = draft({ endsOn: addDays(TODAY, 4_000) });
    expect(await refusedWith(gone)).toEqual({ endsOn: "too-far" });
  });

  test("is of its team: a manager of another one neither sees nor makes it", async () => {
    const { red, blue } = world.teams;
    const journey = await aJourney({ teamId: blue });
    const [own, others] = [world.actor("manager", blue), world.actor("manager", red)];
    expect((await journeysIn(own)).map(({ id }) => id)).toContain(journey.id);
    expect((await journeysIn(others)).map(({ id }) => id)).not.toContain(journey.id);
    await expect(draft({}, others)).rejects.toThrow();
    await expect(draft({}, world.actor("compliance"))).rejects.toThrow();
    expect((await draft({}, own)).ok).toBe(true);
  });

  test("taken, becomes steps; those whose award is there are done, and stay when it is planned again", async () => {
    const journey = await planned();
    const taken = await made(takePlan(learning, { ...journey, objective: "cheapest" }));
    expect(taken.taken).toBe("cheapest");
    const { ben } = world.people;
    const [step] = await stepsOfJourneys(learning, [journey.id]);
    if (!step) throw new Error("No step was written.");
    expect(step).toMatchObject({
      ...{ personId: ben, credentialId: world.cissp.id, price: 10_000, currency: "EUR" },
      ...{ isPriceAssumed: true, renews: null },
    });
    expect(await lastEvent(database().sql, step.id)).toMatchObject({ action: "journey.take" });
    const award = { personId: ben, credentialId: world.cissp.id, issuedOn: formatDay(TODAY) };
    await made(awardCredential(ARRANGER, AwardCredential.parse({ ...award, proof: "attested" })));
    await findPlans(learning, journey.id);
    expect((await plansOf(journey.id))[0]?.steps).toEqual([]);
    await made(takePlan(learning, { ...taken, objective: "cheapest" }));
    expect(await stepsOfJourneys(learning, [journey.id])).toEqual([step]);
  });

  test("is followed also by those who have left the team: what they earned, they earned", async () => {
    const { teams } = world;
    const person = await made(addPerson(ARRANGER, AddPerson.parse({ name: "Dora Vane" })));
    const of = { personId: person.id, credentialId: world.cissp.id };
    const stay = { personId: person.id, startsOn: addDays(TODAY, -30), endsOn: null };
    await made(moveToTeam(ARRANGER, { ...stay, teamId: teams.red }));
    const competencyIds = [world.networks.id];
    const goal = { kind: "competencies", competencyIds, level: 3, holders: null } as const;
    const journey = await made(draft({ teamId: teams.red, personIds: [person.id], goal }));
    await findPlans(learning, journey.id);
    await made(takePlan(learning, { ...journey, objective: "cheapest" }));
    await made(moveToTeam(ARRANGER, { ...stay, startsOn: addDays(TODAY, -1), teamId: teams.blue }));
    const award = { ...of, issuedOn: formatDay(TODAY), proof: "attested" };
    await made(awardCredential(ARRANGER, AwardCredential.parse(award)));
    const [step] = await followedSteps(learning, [journey.id], TODAY);
    expect(step).toMatchObject({ personId: person.id, progress: { state: "done" } });
  });

  test("whoever has a part in it sees their own steps and its name, and no plan of others", async () => {
    const { cleo } = world.people;
    const journey = await made(draft({ teamId: world.teams.red }));
    await findPlans(learning, journey.id);
    await made(takePlan(learning, { ...journey, objective: "cheapest" }));
    const own = world.actor("person", world.teams.red, cleo);
    const other = world.actor("person", world.teams.blue, world.people.ada);
    expect((await stepsOfJourneys(own, [journey.id])).map(({ personId }) => personId)).toEqual([
      cleo,
    ]);
    expect((await journeyOf(own, journey.id)).name).toBe(journey.name);
    expect(await answerTo(own, journey.id)).toBeNull();
    expect(await stepsOfJourneys(other, [journey.id])).toEqual([]);
    await expect(journeyOf(other, journey.id)).rejects.toThrow();
  });

  test("changed, has no answer any more, and takes none that was found for what it was", async () => {
    const journey = await planned();
    const [plan] = await plansOf(journey.id);
    const { teamId: _, ...asked } = journeyWish({ teamId: world.teams.blue });
    const limits = { ...NO_LIMITS, budget: 5_000 };
    const change = { ...asked, limits, id: journey.id, version: journey.version };
    const changed = await made(changeJourney(learning, change));
    expect(await answerTo(learning, journey.id)).toBeNull();
    const late = { kind: "plans", plans: plan ? [plan] : [], leftOpen: [] } as const;
    await keepAnswer(learning, { journeyId: journey.id, version: journey.version, answer: late });
    expect(await answerTo(learning, journey.id)).toBeNull();
    expect(await refusedWith(takePlan(learning, { ...changed, objective: "cheapest" }))).toEqual({
      objective: "no-plan",
    });
  });

  test("with too little money names the budget, and what would do", async () => {
    const { red } = world.teams;
    const journey = await made(draft({ teamId: red, limits: { ...NO_LIMITS, budget: 5_000 } }));
    await findPlans(learning, journey.id);
    const found = await answerTo(learning, journey.id);
    expect(found?.answer).toMatchObject({
      kind: "impossible",
      conflict: {
        ...{ kind: "limits", limits: ["budget"] },
        ways: [{ limit: "budget", budget: 10_000 }],
        open: [`requirement ${world.requirement.id} ${world.people.cleo}`],
      },
    });
  });

  test("leaves open what nothing brings about where it may, and says so where it may not", async () => {
    const { framework, networks, teams, people } = world;
    const named = { name: "Knots", code: null, description: null, area: null };
    const knots = await made(defineCompetency(ARRANGER, { ...named, frameworkId: framework.id }));
    const competencyIds = [networks.id, knots.id];
    const goal = { kind: "competencies", competencyIds, level: 3, holders: null } as const;
    const answered = async (leavesOpen: boolean) => {
      const limits = { ...NO_LIMITS, leavesOpen };
      const journey = await made(
        draft({ teamId: teams.red, goal: { ...goal, competencyIds: [...competencyIds] }, limits }),
      );
      await findPlans(learning, journey.id);
      return (await answerTo(learning, journey.id))?.answer;
    };
    const hopeless = [`competency ${knots.id} ${people.cleo}`];
    expect(await answered(false)).toMatchObject({
      ...{ kind: "impossible", leftOpen: [] },
      conflict: { kind: "unreachable", demands: hopeless },
    });
    expect(await answered(true)).toMatchObject({
      ...{ kind: "plans", leftOpen: hopeless },
      plans: [{ steps: [{ credentialId: world.cissp.id }] }, {}, {}],
    });
  });

  test("is discarded with its steps", async () => {
    const journey = await made(draft({ teamId: world.teams.red }));
    await findPlans(learning, journey.id);
    const taken = await made(takePlan(learning, { ...journey, objective: "earliest" }));
    await made(discardJourney(learning, taken));
    expect(await stepsOfJourneys(ARRANGER, [journey.id])).toEqual([]);
    expect(await answerTo(ARRANGER, journey.id)).toBeNull();
  });
});

const NOBODYS = "5f0e8f0e-0000-4000-8000-000000000000" as never;
