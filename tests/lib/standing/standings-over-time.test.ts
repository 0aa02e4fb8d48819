import { describe, expect, test } from "vitest";
import { FOREVER } from "@/lib/calendar";
import { at } from "@/lib/timeline/timeline";
import { anAward, aRequirement, aRole, day } from "@/tests/support/organisation/build";
import { awardId, credentialId, roleId } from "@/tests/support/organisation/names";
import { standings, story } from "@/tests/support/organisation/standings";

const ANALYSTS = { teamIds: [], roleIds: [roleId("analyst")] };

describe("a new version", () => {
  const ccna = { credential: credentialId("ccna") };
  const requirement = aRequirement(
    { effectiveFrom: day("2025-01-01"), effectiveUntil: day("2026-05-31") },
    { effectiveFrom: day("2026-06-01"), rule: ccna },
  );

  test("is judged by its own rule, from its first day on", () => {
    expect(story(standings(requirement, { awards: [anAward()] }))).toEqual([
      [day("2025-01-01"), "met"],
      [day("2026-06-01"), "missing"],
    ]);
  });

  test("does not change what was asked before", () => {
    const awards = [anAward({ credentialId: ccna.credential })];
    expect(story(standings(requirement, { awards }))).toEqual([
      [day("2025-01-01"), "missing"],
      [day("2026-06-01"), "met"],
    ]);
  });

  test("takes the place of one whose end nobody entered", () => {
    const careless = aRequirement(
      { effectiveFrom: day("2025-01-01") },
      { effectiveFrom: day("2026-06-01"), scope: { teamIds: [], roleIds: [roleId("lead")] } },
    );
    expect(story(standings(careless, {}))).toEqual([
      [day("2025-01-01"), "missing"],
      [day("2026-06-01"), null],
    ]);
  });

  test("that asks the same goes on as one standing", () => {
    const same = aRequirement(
      { effectiveFrom: day("2025-01-01"), effectiveUntil: day("2026-05-31") },
      { effectiveFrom: day("2026-06-01") },
    );
    expect(story(standings(same, { awards: [anAward()] }))).toEqual([[day("2025-01-01"), "met"]]);
  });
});

describe("nothing is required any more", () => {
  test("after the role has ended", () => {
    const roles = [aRole({ endsOn: day("2026-03-31") })];
    expect(story(standings(aRequirement({ scope: ANALYSTS }), { roles })).at(-1)).toEqual([
      day("2026-04-01"),
      null,
    ]);
  });

  test("of somebody who has left, whatever their roles say", () => {
    const leftOn = day("2026-03-31");
    expect(story(standings(aRequirement(), { leftOn })).at(-1)).toEqual([day("2026-04-01"), null]);
  });
});

test("a renewal in hand leaves no gap between the awards", () => {
  const awards = [
    anAward({ id: awardId("old"), expiresOn: day("2026-12-31") }),
    anAward({ id: awardId("new"), issuedOn: day("2027-01-01") }),
  ];
  const timeline = standings(aRequirement(), { awards });
  expect(timeline.slice(1).map((step) => step.value)).toEqual([
    { kind: "met", by: ["old"], policies: [] },
    { kind: "met", by: ["new"], policies: [] },
  ]);
  expect(at(timeline, FOREVER)).toEqual({ kind: "met", by: ["new"], policies: [] });
});
