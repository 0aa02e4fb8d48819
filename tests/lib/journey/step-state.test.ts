import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import { heldUntil } from "@/lib/journey/held-until";
import { type JourneyStep, progressOf } from "@/lib/journey/step-state";
import { totalsOf } from "@/lib/journey/totals";
import { anAward, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const CISSP = name.credentialId("cissp");

function step(over: Partial<JourneyStep> = {}): JourneyStep {
  return {
    ...{ credentialId: CISSP, awardId: null, proof: null, renews: null },
    ...{ startsOn: TODAY, finishesOn: addDays(TODAY, 60) },
    ...over,
  };
}

const later = (days: number) => addDays(TODAY, days);

test("a step is done as soon as an award of it is there, whoever recorded it and of whatever day", () => {
  const old = anAward({ issuedOn: day("2026-09-01"), proof: "claimed" });
  expect(progressOf(step(), [old], TODAY)).toEqual({
    state: "done",
    earnedOn: day("2026-09-01"),
    failed: 0,
  });
  const other = anAward({ credentialId: name.credentialId("ccna") });
  expect(progressOf(step(), [other], TODAY).state).toBe("under-way");
  expect(progressOf(step(), [anAward({ revokedOn: TODAY })], TODAY).state).toBe("under-way");
  expect(progressOf(step(), [anAward({ issuedOn: later(1) })], TODAY).state).toBe("under-way");
});

test("what had ended before a step was to begin is not what was planned", () => {
  const ended = anAward({ expiresOn: later(-1) });
  expect(progressOf(step(), [ended], TODAY).state).toBe("under-way");
  expect(progressOf(step(), [anAward({ expiresOn: TODAY })], TODAY).state).toBe("done");
  const again = anAward({ issuedOn: TODAY, expiresOn: later(400) });
  expect(progressOf(step(), [ended, again], later(1))).toMatchObject({
    state: "done",
    earnedOn: TODAY,
  });
});

test("a renewal is done by what lasts longer than what was there", () => {
  const held = anAward({ expiresOn: later(30) });
  const renewal = step({ renews: later(30) });
  expect(progressOf(renewal, [held], TODAY).state).toBe("under-way");
  const renewed = anAward({ issuedOn: TODAY, expiresOn: later(400) });
  expect(progressOf(renewal, [held, renewed], TODAY)).toMatchObject({
    state: "done",
    earnedOn: TODAY,
  });
  expect(heldUntil([held], CISSP, TODAY)).toEqual({ last: later(30) });
  expect(heldUntil([held, anAward()], CISSP, TODAY)).toEqual({ last: null });
  expect(heldUntil([held], CISSP, later(31))).toBeNull();
});

test("an award that is looked at is done when it is proved as strongly as was planned", () => {
  const award = anAward({ proof: "claimed" });
  const check = step({ awardId: award.id, proof: "attested" });
  expect(progressOf(check, [award], TODAY).state).toBe("under-way");
  expect(progressOf(check, [{ ...award, proof: "checked" }], TODAY)).toEqual({
    ...{ state: "done", earnedOn: null, failed: 0 },
  });
});

test("what is not done is ahead, under way, stalled after a month, late after its last day", () => {
  const states = [1, 0, -30, -31].map(
    (days) => progressOf(step({ startsOn: later(days) }), [], TODAY).state,
  );
  expect(states).toEqual(["ahead", "under-way", "under-way", "stalled"]);
  const begun = anAward({ state: "in-progress", issuedOn: later(-40) });
  expect(progressOf(step({ startsOn: later(-50) }), [begun], TODAY).state).toBe("under-way");
  const over = step({ startsOn: later(-50), finishesOn: later(-1) });
  expect(progressOf(over, [begun], TODAY).state).toBe("late");
});

test("attempts that failed are counted, and flagged until another one is under way", () => {
  const tried = (days: number, state: "failed" | "in-progress") =>
    anAward({ state, issuedOn: later(days) });
  const own = step({ startsOn: later(-20) });
  const twice = [tried(-10, "failed"), tried(-5, "failed")];
  expect(progressOf(own, twice, TODAY)).toMatchObject({ state: "failed", failed: 2 });
  expect(progressOf(own, [...twice, tried(-1, "in-progress")], TODAY)).toMatchObject({
    ...{ state: "under-way", failed: 2 },
  });
  expect(progressOf(own, [...twice, anAward()], TODAY)).toMatchObject({ state: "done", failed: 2 });
  expect(progressOf(own, [tried(-30, "failed")], TODAY).failed).toBe(0);
});

test("money is spent, committed or planned, and what nobody knows is counted apart", () => {
  const counted = (
    days: number,
    price: number | null,
    awards: readonly ReturnType<typeof anAward>[],
  ) => {
    const own = step({ startsOn: later(days) });
    return { ...own, price, hours: 8, progress: progressOf(own, awards, TODAY) };
  };
  const steps = [
    counted(-40, 100, [anAward()]),
    counted(-40, 20, []),
    counted(5, 3, []),
    counted(5, null, []),
  ];
  expect(totalsOf(steps, TODAY)).toEqual({
    ...{ done: 1, of: 4, stuck: 1, spent: 100, committed: 20, planned: 3 },
    ...{ unpriced: 1, hoursLeft: 24 },
  });
});
