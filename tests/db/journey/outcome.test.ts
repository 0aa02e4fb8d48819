import { beforeAll, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { takePlan } from "@/db/commands/journey/take-plan";
import { writeOutcome } from "@/db/commands/journey/write-outcome";
import { findPlans } from "@/db/journey/find-plans";
import { answerTo } from "@/db/queries/journeys";
import { AwardCredential } from "@/lib/award/award-credential";
import { formatDay } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { aJourney } from "@/tests/support/journeys";
import { lastEvent } from "@/tests/support/last-event";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("what came of a journey", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  const taken = async () => {
    const journey = await aJourney({ teamId: world.teams.blue });
    await findPlans(ARRANGER, journey.id);
    return made(takePlan(ARRANGER, { ...journey, objective: "cheapest" }));
  };
  const outcome = "Nobody was missing at the audit.";

  test("is written down when all is done, by whoever plans journeys, and taken back", async () => {
    const { id, version } = await taken();
    const said = { id, version, outcome };
    const manager = world.actor("manager", world.teams.blue);
    expect(await refusedWith(writeOutcome(manager, said))).toEqual({ outcome: "going-on" });
    const award = {
      ...{ personId: world.people.ben, credentialId: world.cissp.id },
      ...{ issuedOn: formatDay(TODAY), proof: "attested" },
    };
    await made(awardCredential(ARRANGER, AwardCredential.parse(award)));
    await expect(writeOutcome(world.actor("compliance"), said)).rejects.toThrow();
    await expect(writeOutcome(world.actor("manager", world.teams.red), said)).rejects.toThrow();
    const written = await made(writeOutcome(manager, said));
    expect(written.outcome).toBe(outcome);
    expect(await lastEvent(database().sql, id)).toMatchObject({ action: "journey.outcome" });
    expect(await answerTo(ARRANGER, id)).not.toBeNull();
    const back = { id, version: written.version, outcome: null };
    expect((await made(writeOutcome(manager, back))).outcome).toBeNull();
  });

  test("is nothing while there is only a draft", async () => {
    const { id, version } = await aJourney({ teamId: world.teams.red });
    const said = writeOutcome(ARRANGER, { id, version, outcome });
    expect(await refusedWith(said)).toEqual({ outcome: "going-on" });
  });
});
