import { describe, expect, test } from "vitest";
import type { PersonFacts, TeamMinimum } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { headCountOf, minimumOn } from "@/lib/team/minimum";
import {
  aMeaning,
  aMembership,
  aMinimum,
  anAward,
  aPerson,
  day,
} from "@/tests/support/organisation/build";
import { personId, teamId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const meaning = aMeaning();

/** Somebody of the blue team who holds the credential, for ever if nothing else is said. */
function holder(name: string, facts: Partial<PersonFacts> = {}): PersonFacts {
  return aPerson({ personId: personId(name), awards: [anAward()], ...facts });
}

function minimum(facts: Partial<TeamMinimum>, people: readonly PersonFacts[], asOf = TODAY) {
  const candidates = people.map((own) => ({
    facts: own,
    holder: holderOf(meaning, own, DEFAULT_PROOF),
  }));
  return minimumOn(headCountOf(aMinimum(facts), candidates, meaning.parents), asOf);
}

const untilMarch = { awards: [anAward({ expiresOn: day("2027-03-31") })] };

test("depth is how many holders there are above the minimum", () => {
  const three = ["ada", "ben", "cleo"].map((name) => holder(name));
  expect(minimum({ minimum: 2 }, three)).toEqual({
    holders: ["ada", "ben", "cleo"],
    depth: 1,
    firstBreakOn: null,
    singleHolder: null,
  });
});

describe("who is a holder", () => {
  test.each([
    ["a member who meets the target", {}, true],
    ["a member who does not", { awards: [] }, false],
    ["a member of a team below", { memberships: [aMembership({ teamId: teamId("red") })] }, true],
    ["somebody who has left", { leftOn: day("2026-11-21") }, false],
    ["somebody on their last day", { leftOn: TODAY }, true],
    ["somebody who comes tomorrow", { joinedOn: day("2026-11-23") }, false],
  ] as const)("%s: %s", (_name, facts, expected) => {
    const { holders } = minimum({ teamId: teamId("company") }, [holder("ada", facts)]);
    expect(holders).toEqual(expected ? ["ada"] : []);
  });

  test("not a member of another team", () => {
    expect(minimum({ teamId: teamId("red") }, [holder("ada")]).holders).toEqual([]);
  });
});

describe("the single holder is the one without whom nobody would be left", () => {
  test.each([
    ["of nobody", [], null],
    ["of one", ["ada"], "ada"],
    ["of two", ["ada", "ben"], null],
  ] as const)("%s", (_name, names, expected) => {
    const people = names.map((name) => holder(name));
    expect(minimum({ minimum: 1 }, people).singleHolder).toBe(expected);
  });

  test("also of a team that should have more", () => {
    expect(minimum({ minimum: 2 }, [holder("ada")])).toMatchObject({
      depth: -1,
      singleHolder: "ada",
    });
  });
});

describe("the first break", () => {
  test("is the day after the last day of enough holders", () => {
    const people = [holder("ada"), holder("ben", untilMarch)];
    expect(minimum({ minimum: 2 }, people).firstBreakOn).toBe(day("2027-04-01"));
  });

  test("is when somebody leaves", () => {
    const people = [holder("ada", { leftOn: day("2026-12-31") })];
    expect(minimum({}, people).firstBreakOn).toBe(day("2027-01-01"));
  });

  test("is today where it is broken today", () => {
    expect(minimum({ minimum: 2 }, [holder("ada")]).firstBreakOn).toBe(TODAY);
  });

  test("is not a past one that has healed", () => {
    const late = { awards: [anAward({ issuedOn: day("2026-10-01") })] };
    expect(minimum({}, [holder("ada", late)]).firstBreakOn).toBeNull();
  });

  test("is not before the minimum is in force, nor after", () => {
    const people = [holder("ada", untilMarch)];
    const notYet = { startsOn: day("2027-06-01") };
    expect(minimum(notYet, people).firstBreakOn).toBe(day("2027-06-01"));
    expect(minimum({ endsOn: day("2027-03-31") }, people).firstBreakOn).toBeNull();
    expect(minimum({ endsOn: day("2027-04-01") }, people).firstBreakOn).toBe(day("2027-04-01"));
  });

  test("does not come where one goes and another comes on the next day", () => {
    const next = { awards: [anAward({ issuedOn: day("2027-04-01") })] };
    expect(minimum({}, [holder("ada", untilMarch), holder("ben", next)]).firstBreakOn).toBeNull();
  });
});
