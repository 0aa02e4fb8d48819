import { beforeAll, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { moveSteps } from "@/db/commands/journey/move-steps";
import { takePlan } from "@/db/commands/journey/take-plan";
import { findPlans } from "@/db/journey/find-plans";
import { stepsOfJourneys } from "@/db/queries/journeys";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, type Day, formatDay } from "@/lib/calendar";
import type { JourneyStepId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { aJourney, stepOf } from "@/tests/support/journeys";
import { lastEvent } from "@/tests/support/last-event";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

type Seen = { id: JourneyStepId; version: number; startsOn: Day; finishesOn: Day };

describeEachDatabase("steps of a journey", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  /** Ben, whose CISSP has ended, earns it again. */
  const onTheWay = async () => {
    const journey = await aJourney({ teamId: world.teams.blue });
    await findPlans(ARRANGER, journey.id);
    await made(takePlan(ARRANGER, { ...journey, objective: "cheapest" }));
    const [step] = await stepsOfJourneys(ARRANGER, [journey.id]);
    if (!step) throw new Error("Nobody has a step.");
    return { journey, step };
  };
  const moved = ({ id, version, startsOn, finishesOn }: Seen, by: number) => ({
    ...{ id, version, startsOn: addDays(startsOn, by), finishesOn: addDays(finishesOn, by) },
  });

  test("come to other days as one act; what that breaks is said first, and is no reason not to", async () => {
    const { journey, step } = await onTheWay();
    const learning = world.actor("learning");
    const moves = [moved(step, 10)];
    expect(
      await refusedWith(moveSteps(learning, { id: journey.id, moves, isKnown: false })),
    ).toEqual({ isKnown: "breaks" });
    expect(await stepsOfJourneys(learning, [journey.id])).toEqual([step]);
    await made(moveSteps(learning, { id: journey.id, moves, isKnown: true }));
    const [after] = await stepsOfJourneys(learning, [journey.id]);
    expect(after).toMatchObject({ ...moves[0], version: step.version + 1 });
    expect(await lastEvent(database().sql, step.id)).toMatchObject({
      action: "journey.move-steps",
    });
    const back = [moved({ ...step, version: step.version + 1 }, 0)];
    await made(moveSteps(learning, { id: journey.id, moves: back, isKnown: false }));
  });

  test("come to no days that a step cannot have, and not where somebody was faster", async () => {
    const { journey, step } = await onTheWay();
    const move = (changes: object) =>
      moveSteps(world.actor("learning"), {
        ...{ id: journey.id, moves: [{ ...moved(step, 0), ...changes }], isKnown: true },
      });
    expect(await refusedWith(move({ finishesOn: addDays(step.startsOn, -1) }))).toEqual({
      moves: "until-before-from",
    });
    const past = { startsOn: addDays(TODAY, -9), finishesOn: addDays(TODAY, -1) };
    expect(await refusedWith(move(past))).toEqual({ moves: "in-past" });
    expect(await move({ ...moved(step, 3), version: step.version + 1 })).toMatchObject({
      problem: { kind: "changed" },
    });
  });

  test("are moved by whoever plans journeys of the team, only those of the journey, and nothing that is done", async () => {
    const { journey, step } = await onTheWay();
    const keep = { id: journey.id, moves: [moved(step, 1)], isKnown: true };
    const { ben, ada } = world.people;
    await expect(moveSteps(world.actor("person", world.teams.blue, ben), keep)).rejects.toThrow();
    await expect(moveSteps(world.actor("manager", world.teams.red), keep)).rejects.toThrow();
    await expect(moveSteps(world.actor("compliance"), keep)).rejects.toThrow();
    await made(moveSteps(world.actor("manager", world.teams.blue), keep));
    const other = await stepOf({ personId: ada, credentialId: world.badge.id });
    await expect(moveSteps(ARRANGER, { ...keep, moves: [moved(other, 1)] })).rejects.toThrow();
    const award = { personId: ben, credentialId: world.cissp.id, issuedOn: formatDay(TODAY) };
    await made(awardCredential(ARRANGER, AwardCredential.parse({ ...award, proof: "attested" })));
    const done = [moved({ ...step, version: step.version + 1 }, 2)];
    expect(await refusedWith(moveSteps(ARRANGER, { ...keep, moves: done }))).toEqual({
      moves: "done",
    });
  });
});
