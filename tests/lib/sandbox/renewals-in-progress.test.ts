import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { renewalsInProgress } from "@/lib/sandbox/renewals-in-progress";
import { anAward, aPerson, day } from "@/tests/support/organisation/build";
import { awardId, credentialId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const held = anAward({ issuedOn: day("2024-01-01"), expiresOn: day("2027-02-14") });
const begun = anAward({
  ...{ id: awardId("begun"), state: "in-progress", issuedOn: day("2026-11-01") },
  ...{ proof: "claimed" },
});

/** Every award counts for a thousand days. */
const lastDayOf = (_: unknown, issuedOn: Day) => (issuedOn + 999) as Day;

function renewing(...awards: Award[]) {
  return renewalsInProgress(aPerson({ awards }), { asOf: TODAY, lastDayOf });
}

test("what was begun while the same is held counts from the day after its end, as well proved", () => {
  expect(renewing(held, begun)).toEqual([
    {
      ...{ kind: "earn", personId: "ada", credentialId: "cissp", proof: "checked" },
      ...{ on: day("2027-02-15"), expiresOn: lastDayOf(null, day("2027-02-15")) },
    },
  ]);
});

test("of several that are held the one that ends last is renewed, once", () => {
  const older = { ...held, id: awardId("older"), expiresOn: day("2026-12-31") };
  const again = { ...begun, id: awardId("again") };
  expect(renewing(older, held, begun, again).map((step) => "on" in step && step.on)).toEqual([
    day("2027-02-15"),
  ]);
});

test.each<[string, Award[]]>([
  ["nothing was begun", [held]],
  ["what was begun is another", [held, { ...begun, credentialId: credentialId("ceh") }]],
  ["nothing is held", [begun]],
  ["what is held never ends", [{ ...held, expiresOn: null }, begun]],
  ["another that is held never ends", [held, { ...held, expiresOn: null }, begun]],
  ["it has ended already", [{ ...held, expiresOn: day("2026-11-21") }, begun]],
  ["it was revoked", [{ ...held, revokedOn: day("2026-10-01") }, begun]],
  [
    "it was begun before what is held was issued",
    [held, { ...begun, issuedOn: day("2023-12-31") }],
  ],
  ["it was not passed", [held, { ...begun, state: "failed" }]],
])("nothing is being renewed where %s", (_where, awards) => {
  expect(renewing(...awards)).toEqual([]);
});
