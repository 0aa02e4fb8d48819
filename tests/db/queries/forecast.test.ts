import { beforeAll, expect, test } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { coverageOnDays } from "@/db/queries/coverage";
import { forecastOn } from "@/db/queries/forecast";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, formatDay } from "@/lib/calendar";
import { daysAtStep } from "@/lib/coverage/months";
import type { TeamId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { stepOf } from "@/tests/support/journeys";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const LAST = day("2027-02-28");

describeEachDatabase("a forecast", () => {
  let world: SmallWorld;
  let officer: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    officer = world.actor("compliance");
  });

  const days = daysAtStep(TODAY, addDays(LAST, 40), "day");
  const forecast = (actor: Actor, teamId: TeamId | null = null) =>
    forecastOn(actor, { asOf: TODAY, days, proof: "attested", teamId });
  const award = (facts: object) => {
    const own = { personId: world.people.ada, credentialId: world.cissp.id, proof: "checked" };
    return made(awardCredential(ARRANGER, AwardCredential.parse({ ...own, ...facts })));
  };

  test("falls on the day after what is held ends, and no other where nothing is being renewed", async () => {
    const { known, ifPassed } = await forecast(officer);
    expect(ifPassed).toBeNull();
    const met = new Map(known.map((counts) => [counts.day, counts.met]));
    const before = met.get(TODAY) ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(days.map((on) => met.get(on))).toEqual(
      days.map((on) => (on <= LAST ? before : before - 1)),
    );
  });

  test("with what is being renewed is what comes once that is passed, for whoever may see it", async () => {
    await award({ state: "in-progress", issuedOn: "2026-11-01" });
    const all = await forecast(officer);
    expect(all.known).not.toEqual(all.ifPassed);
    const blue = await forecast(officer, world.teams.blue);
    const red = await forecast(officer, world.teams.red);
    expect(red.ifPassed).toEqual(red.known);
    const elsewhere = world.actor("manager", world.teams.red);
    expect((await forecast(elsewhere)).ifPassed).toBeNull();
    expect((await forecast(world.actor("manager", world.teams.blue))).ifPassed).toEqual(
      blue.ifPassed,
    );

    await award({ issuedOn: "2027-03-01", expiresOn: "2030-02-28" });
    const filter = { days, proof: "attested" } as const;
    expect(await coverageOnDays(officer, filter)).toEqual(all.ifPassed);
    const inBlue = { ...filter, teamId: world.teams.blue };
    expect(await coverageOnDays(officer, inBlue)).toEqual(blue.ifPassed);
  });

  test("with steps of a plan is what comes once they are done, and not what is late", async () => {
    const inBlue = (asOf = TODAY) =>
      forecastOn(officer, { asOf, days, proof: "attested", teamId: world.teams.blue });
    const { known } = await inBlue();
    const { personId, credentialId } = { personId: world.people.ben, credentialId: world.cissp.id };
    const { finishesOn } = await stepOf({ personId, credentialId });
    const planned = await inBlue();
    expect(planned.known).toEqual(known);
    const gained = days.filter((_, index) => planned.ifPassed?.[index]?.met !== known[index]?.met);
    expect(gained).toEqual(days.filter((on) => on >= finishesOn));
    expect((await inBlue(addDays(finishesOn, 1))).ifPassed).toBeNull();

    const earned = { issuedOn: formatDay(finishesOn), expiresOn: null };
    await award({ ...earned, personId, credentialId });
    expect((await inBlue()).known).toEqual(planned.ifPassed);
  });
});
