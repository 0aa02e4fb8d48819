import { beforeAll, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { awardCredential } from "@/db/commands/award/award-credential";
import { addStep } from "@/db/commands/journey-step/add-step";
import { changeStep } from "@/db/commands/journey-step/change-step";
import { removeStep } from "@/db/commands/journey-step/remove-step";
import { stepsOfPeople } from "@/db/queries/journeys";
import { journeySteps } from "@/db/schema/journey-steps";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, formatDay } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { aJourney, aStep, stepOf } from "@/tests/support/journeys";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("a step of somebody's plan", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });
  const { blue, red } = { blue: () => world.teams.blue, red: () => world.teams.red };

  test("is added by whoever it is, or who leads them, with what it takes", async () => {
    const { ada, ben, cleo } = world.people;
    const own = world.actor("person", blue(), ada);
    const badge = { credentialId: world.badge.id };
    const step = await made(addStep(own, aStep({ personId: ada, ...badge })));
    expect(step).toMatchObject({ price: null, hours: null, renews: null, journeyId: null });
    await expect(addStep(own, aStep({ personId: ben, ...badge }))).rejects.toThrow();
    const manager = world.actor("manager", blue());
    expect((await addStep(manager, aStep({ personId: ben, ...badge }))).ok).toBe(true);
    await expect(addStep(manager, aStep({ personId: cleo, ...badge }))).rejects.toThrow();
    await expect(
      addStep(world.actor("auditor"), aStep({ personId: cleo, ...badge })),
    ).rejects.toThrow();
  });

  test("knows what it renews: only what lasts longer does it", async () => {
    const { ada } = world.people;
    const step = await stepOf({ personId: ada, credentialId: world.cissp.id });
    expect(step.renews && formatDay(step.renews)).toBe("2027-02-28");
  });

  test("is refused twice, for what is held for ever, and in the past", async () => {
    const { cleo } = world.people;
    const of = { personId: cleo, credentialId: world.badge.id };
    const add = (days: object = {}) => addStep(ARRANGER, { ...aStep(of), ...days });
    const past = { startsOn: addDays(TODAY, -9), finishesOn: addDays(TODAY, -1) };
    expect(await refusedWith(add(past))).toEqual({ finishesOn: "in-past" });
    expect(await refusedWith(add({ startsOn: addDays(TODAY, 99) }))).toEqual({
      finishesOn: "until-before-from",
    });
    await made(add());
    expect(await refusedWith(add())).toEqual({ credentialId: "planned" });
    const award = { ...of, issuedOn: formatDay(TODAY), proof: "attested" };
    await made(awardCredential(ARRANGER, AwardCredential.parse(award)));
    expect(await refusedWith(add())).toEqual({ credentialId: "held" });
  });

  test("of a journey is changed by whoever plans journeys, one's own by oneself", async () => {
    const { ben } = world.people;
    const own = world.actor("person", red(), ben);
    const journey = await aJourney({ teamId: blue() });
    const [step] = await inScope(ARRANGER, (tx) =>
      tx
        .insert(journeySteps)
        .values({
          ...{ journeyId: journey.id, personId: ben, credentialId: world.cissp.id },
          ...{ startsOn: TODAY, finishesOn: TODAY },
        })
        .returning(),
    );
    if (!step) throw new Error("No step was written.");
    const later = { ...step, finishesOn: addDays(TODAY, 9) };
    await expect(changeStep(own, later)).rejects.toThrow();
    await expect(removeStep(own, step)).rejects.toThrow();
    const moved = await made(changeStep(world.actor("manager", blue()), later));
    await made(removeStep(world.actor("learning"), moved));
    const mine = await made(addStep(own, aStep({ personId: ben, credentialId: world.cissp.id })));
    const note = "The course of the institute.";
    const noted = await made(changeStep(own, { ...mine, note }));
    await made(removeStep(own, noted));
    const left = await stepsOfPeople(ARRANGER, [ben]);
    expect(left.map(({ id }) => id)).not.toContain(mine.id);
  });

  test("says what kind of work it is, where to learn, and whether it is of their own wish", async () => {
    const { cleo } = world.people;
    const own = world.actor("person", red(), cleo);
    const of = aStep({ personId: cleo, credentialId: world.cissp.id });
    const link = "https://learn.example/cissp";
    const said = { activity: "workshop", link, isInterest: true } as const;
    const step = await made(addStep(own, { ...of, ...said }));
    expect(step).toMatchObject(said);
    const asked = await made(changeStep(own, { ...step, isInterest: false, link: null }));
    expect(asked).toMatchObject({ activity: "workshop", link: null, isInterest: false });
    await made(removeStep(own, asked));
  });

  test("of a journey is nobody's own wish", async () => {
    const journey = await aJourney({ teamId: blue() });
    const [step] = await inScope(ARRANGER, (tx) =>
      tx
        .insert(journeySteps)
        .values({
          ...{ journeyId: journey.id, personId: world.people.ben, credentialId: world.badge.id },
          ...{ startsOn: TODAY, finishesOn: TODAY },
        })
        .returning(),
    );
    if (!step) throw new Error("No step was written.");
    const wished = changeStep(ARRANGER, { ...step, isInterest: true });
    expect(await refusedWith(wished)).toEqual({ isInterest: "of-journey" });
  });
});
