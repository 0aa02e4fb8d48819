import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { type PlannedStep, plannedSteps } from "@/lib/journey/planned-steps";
import { anAward, aPerson, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const CISSP = name.credentialId("cissp");
const later = (days: number) => addDays(TODAY, days);

/** Every award counts for a thousand days. */
const lastDayOf = (_: unknown, issuedOn: Day) => (issuedOn + 999) as Day;

function step(over: Partial<PlannedStep> = {}): PlannedStep {
  return {
    ...{ credentialId: CISSP, awardId: null, proof: null, renews: null, earnedProof: "checked" },
    ...{ startsOn: TODAY, finishesOn: later(60) },
    ...over,
  };
}

function supposed(own: PlannedStep, ...awards: Award[]) {
  return plannedSteps(aPerson({ awards }), [own], { asOf: TODAY, lastDayOf });
}

test("what is to be earned counts from its last day on, for as long as such an award is valid", () => {
  expect(supposed(step())).toEqual([
    {
      ...{ kind: "earn", personId: "ada", credentialId: "cissp", proof: "checked" },
      ...{ on: later(60), expiresOn: lastDayOf(null, later(60)) },
    },
  ]);
  expect(supposed(step({ finishesOn: TODAY }))).toHaveLength(1);
});

test("what is done, or too late, is no plan any more; what was not passed still is", () => {
  expect(supposed(step(), anAward())).toEqual([]);
  expect(supposed(step({ startsOn: later(-60), finishesOn: later(-1) }))).toEqual([]);
  expect(supposed(step(), anAward({ state: "failed", issuedOn: TODAY }))).toHaveLength(1);
});

test("what is to be looked at counts for more from that day until it ends, and no longer", () => {
  const award = anAward({ proof: "claimed", expiresOn: later(90) });
  const look = step({ awardId: award.id, proof: "attested" });
  expect(supposed(look, award)).toEqual([
    {
      ...{ kind: "earn", personId: "ada", credentialId: "cissp", proof: "attested" },
      ...{ on: later(60), expiresOn: later(90) },
    },
  ]);
  expect(supposed(look, { ...award, expiresOn: later(59) })).toEqual([]);
  expect(supposed(look, { ...award, proof: "checked" })).toEqual([]);
  expect(supposed(look)).toEqual([]);
});
