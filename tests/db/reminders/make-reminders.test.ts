import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { awardCredential } from "@/db/commands/award/award-credential";
import { removeAward } from "@/db/commands/award/remove-award";
import { readReminder } from "@/db/commands/reminder/read-reminders";
import { NotFound } from "@/db/errors";
import { lastRunFor } from "@/db/queries/reminder-settings";
import { remindersFor, unreadReminders } from "@/db/queries/reminders";
import { makeReminders } from "@/db/reminders/make-reminders";
import { reminders } from "@/db/schema/reminders";
import { type Actor, jobActor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, formatDay } from "@/lib/calendar";
import type { Steps } from "@/lib/reminder/due";
import { ZONES } from "@/tests/lib/calendar-zones";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { aLogin, at, madeReminders, remindFrom, switchReminders } from "@/tests/support/reminding";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const JOB = jobActor("reminders");
/** Ada's CISSP ends then; thirty days before that is 29 January. */
const LAST = day("2027-02-28");
const STEPS: Steps = { holder: [60, 30, 7], manager: [30, -1], officer: [7] };

const noonBefore = (days: number) => `${formatDay(addDays(LAST, -days))}T12:00:00Z`;

describeEachDatabase("making reminders", () => {
  let world: SmallWorld;
  let ada: Actor;
  let manager: Actor;
  let other: Actor;
  let officer: Actor;

  beforeAll(async () => {
    at("2026-11-22T12:00:00Z");
    world = await smallWorld();
    const { blue, red } = world.teams;
    ada = await aLogin("ada", "person", { personId: world.people.ada });
    manager = await aLogin("bea", "manager", { teamId: blue });
    other = await aLogin("rob", "manager", { teamId: red });
    officer = await aLogin("olive", "compliance");
  });
  afterAll(() => vi.unstubAllEnvs());
  beforeEach(() => remindFrom(STEPS));

  const runOn = async (...daysBefore: number[]) => {
    for (const days of daysBefore) {
      at(noonBefore(days));
      await makeReminders(JOB);
    }
  };
  const renew = () =>
    made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          personId: world.people.ada,
          credentialId: world.cissp.id,
          issuedOn: "2027-01-10",
          proof: "checked",
        }),
      ),
    );

  test("the job is stopped for three days across a 30-day mark: exactly one reminder each", async () => {
    await runOn(33, 32, 31);
    expect(await madeReminders()).toEqual(["holder 60"]);
    await runOn(28);
    expect(await madeReminders()).toEqual(["holder 30", "holder 60", "manager 30"]);
    await runOn(28, 27, 26);
    expect(await madeReminders()).toHaveLength(3);
  });

  test("after a long downtime only the latest step is told of, the others are kept as skipped", async () => {
    await runOn(61, 5);
    expect(await madeReminders()).toEqual([
      ...["(holder 30)", "(holder 60)", "holder 7", "manager 30", "officer 7"],
    ]);
  });

  test("many at once make each once", async () => {
    at(noonBefore(30));
    const each = await Promise.all(Array.from({ length: 6 }, () => makeReminders(JOB)));
    expect(await madeReminders()).toEqual(["(holder 60)", "holder 30", "manager 30"]);
    expect(each.reduce((a, b) => a + b)).toBe(2);
  });

  test("a clock that jumps makes none twice and none too few", async () => {
    const midnight = `${formatDay(addDays(LAST, -30))}T00:10:00Z`;
    const anHourBefore = `${formatDay(addDays(LAST, -31))}T23:10:00Z`;
    for (const instant of [anHourBefore, midnight, anHourBefore, midnight]) {
      at(instant);
      await makeReminders(JOB);
    }
    expect(await madeReminders()).toEqual(["holder 30", "holder 60", "manager 30"]);
    await runOn(8, 6, 7, 0, -2, -1, 0, -1, -2);
    expect(await madeReminders()).toEqual([
      ...["holder 30", "holder 60", "holder 7", "manager -1", "manager 30", "officer 7"],
    ]);
  });

  test("it is quiet once it is renewed, and goes on where that is taken back", async () => {
    await runOn(40);
    const renewal = await renew();
    await runOn(30, 7);
    expect(await madeReminders()).toEqual(["holder 60"]);
    await made(removeAward(ARRANGER, renewal));
    await runOn(6);
    expect(await madeReminders()).toEqual([
      ...["(holder 30)", "holder 60", "holder 7", "manager 30", "officer 7"],
    ]);
  });

  test("nothing is made before it is switched on, nor of what had ended by then", async () => {
    await switchReminders("no", STEPS, "UTC");
    await runOn(60, 30, 0);
    expect(await madeReminders()).toEqual([]);
    expect(await lastRunFor(JOB)).toBeNull();
    await switchReminders("yes", STEPS, "UTC");
    await runOn(-2, -3);
    expect(await madeReminders()).toEqual([]);
    await switchReminders("no", STEPS, "UTC");
    await runOn(-4);
    await switchReminders("yes", STEPS, "UTC");
    await runOn(-1); // the very day of the step
    expect(await madeReminders()).toEqual(["manager -1"]);
  });

  test("a run that was cut off is made up for", async () => {
    await runOn(31);
    at(noonBefore(29));
    await expect(makeReminders(JOB, AbortSignal.abort(new Error("Stop.")))).rejects.toThrow(
      "Stop.",
    );
    expect((await lastRunFor(JOB))?.ranOn).toBe(addDays(LAST, -31));
    await runOn(29);
    expect(await madeReminders()).toContain("manager 30");
  });

  describe("in the application", () => {
    beforeEach(() => runOn(30));
    const seenBy = async (actor: Actor) =>
      (await remindersFor(actor)).map(({ what, personName, recipient, daysBefore }) => {
        return [what, personName, recipient, daysBefore];
      });

    test("everybody sees those that are addressed to them, and nobody else's", async () => {
      expect(await seenBy(ada)).toEqual([["CISSP", "Ada Lindqvist", "holder", 30]]);
      expect(await seenBy(manager)).toEqual([["CISSP", "Ada Lindqvist", "manager", 30]]);
      for (const actor of [other, officer, world.actor("admin")]) {
        expect(await seenBy(actor)).toEqual([]);
      }
    });

    test("one's own can be read, once; another's is not there", async () => {
      const [own] = await remindersFor(ada);
      if (!own) throw new Error("Ada has a reminder.");
      expect(await unreadReminders(ada)).toBe(1);
      const { readAt } = await readReminder(ada, own.reminderId);
      at(noonBefore(29));
      expect(await readReminder(ada, own.reminderId)).toMatchObject({ readAt });
      expect(await unreadReminders(ada)).toBe(0);
      expect(await remindersFor(ada, { unread: true })).toEqual([]);
      await expect(readReminder(manager, own.reminderId)).rejects.toThrow(NotFound);
      expect(await unreadReminders(manager)).toBe(1);
    });

    test("who has lost the team is told nothing of it any more", async () => {
      const elsewhere = { ...manager, teamIds: [world.teams.red] };
      expect(await seenBy(elsewhere)).toEqual([]);
      expect(await unreadReminders(elsewhere)).toBe(0);
    });
  });

  test("which day it is, the organisation's zone decides", { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const [zone, january] of ZONES) {
      const midnight = Date.UTC(2027, 0, 29) - january * 60_000; // begins the 30th day before
      await remindFrom({ holder: [30] }, zone);
      for (const [minutes, expected] of [
        [-1, 0],
        [0, 1],
        [60 * 24 - 1, 1],
      ] as const) {
        await inScope(ARRANGER, (tx) => tx.delete(reminders));
        at(new Date(midnight + minutes * 60_000).toISOString());
        await makeReminders(JOB);
        const { length } = await madeReminders();
        if (length !== expected)
          wrong.push(`${zone}, ${minutes} minutes after midnight: ${length}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
