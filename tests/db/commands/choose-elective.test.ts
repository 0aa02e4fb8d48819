import { beforeAll, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { chooseElective } from "@/db/commands/journey-step/choose-elective";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import { journeySteps } from "@/db/schema/journey-steps";
import { addDays } from "@/lib/calendar";
import type { CredentialId, PersonId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { journeyWish, stepOf } from "@/tests/support/journeys";
import { lastEvent } from "@/tests/support/last-event";
import { elective, required } from "@/tests/support/pathways";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("a person's own elective", (database) => {
  let world: SmallWorld;
  let packets: CredentialId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const badge = { name: "Packet badge", kind: "badge", validity: "unknown" } as const;
    const takes = { price: 20, currency: "EUR", hours: 5 };
    packets = (await made(defineCredential(ARRANGER, { ...badge, ...takes }))).id;
    return () => vi.unstubAllEnvs();
  });

  /** A step that a pathway's elective brought about. */
  const chosen = async (personId: PersonId, name: string, teamId = world.teams.company) => {
    const parts = [required(world.cissp.id), elective(1, [world.badge.id, packets])];
    const pathway = { name, goal: "Fewer outages", credentialId: null, parts };
    const { id: pathwayId } = await made(definePathway(ARRANGER, pathway));
    const wish = { teamId, goal: { kind: "pathway", pathwayId } } as const;
    const { id: journeyId } = await made(draftJourney(ARRANGER, journeyWish(wish)));
    const [step] = await inScope(ARRANGER, (tx) =>
      tx
        .insert(journeySteps)
        .values({
          ...{ journeyId, personId, credentialId: world.badge.id, price: 9_900, currency: "EUR" },
          ...{ isPriceAssumed: true, startsOn: TODAY, finishesOn: addDays(TODAY, 30) },
        })
        .returning(),
    );
    if (!step) throw new Error("No step was written.");
    return step;
  };

  test("is chosen by whoever it is, at what the catalogue says of it", async () => {
    const { ada } = world.people;
    const own = world.actor("person", world.teams.blue, ada);
    const step = await chosen(ada, "Ada's way");
    const seen = { id: step.id, version: step.version };
    const swapped = await made(chooseElective(own, { ...seen, credentialId: packets }));
    expect(swapped).toEqual({
      ...{ ...step, version: step.version + 1, credentialId: packets },
      ...{ price: 2_000, currency: "EUR", hours: 5, isPriceAssumed: false },
    });
    expect(await lastEvent(database().sql, step.id)).toMatchObject({ action: "step.choose" });
    const late = await chooseElective(own, { ...seen, credentialId: world.badge.id });
    expect(late).toMatchObject({ ok: false, problem: { kind: "changed" } });
  });

  test("is chosen for them by who leads them, and by nobody else", async () => {
    const { blue, red } = world.teams;
    const { id, version } = await chosen(world.people.ben, "Ben's way", blue);
    const choice = { id, version, credentialId: packets };
    const [ada, cleo] = [world.people.ada, world.people.cleo];
    for (const actor of [
      world.actor("person", blue, ada),
      world.actor("person", red, cleo),
      world.actor("manager", red),
      world.actor("compliance"),
    ]) {
      await expect(chooseElective(actor, choice)).rejects.toThrow();
    }
    expect((await chooseElective(world.actor("manager", blue), choice)).ok).toBe(true);
  });

  test("is refused outside of its part, and where it is planned already", async () => {
    const { cleo } = world.people;
    const step = await chosen(cleo, "Cleo's way");
    const choose = (credentialId: CredentialId) =>
      chooseElective(ARRANGER, { id: step.id, version: step.version, credentialId });
    expect(await refusedWith(choose(world.cissp.id))).toEqual({ credentialId: "no-choice" });
    await stepOf({ personId: cleo, credentialId: packets });
    expect(await refusedWith(choose(packets))).toEqual({ credentialId: "planned" });
    const own = await stepOf({ personId: cleo, credentialId: world.cissp.id });
    const ofNobody = { id: own.id, version: own.version, credentialId: packets };
    expect(await refusedWith(chooseElective(ARRANGER, ofNobody))).toEqual({
      credentialId: "no-choice",
    });
  });
});
