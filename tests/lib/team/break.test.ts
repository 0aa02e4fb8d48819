import { describe, expect, test } from "vitest";
import type { PersonFacts, TeamMinimum } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { breakFrom } from "@/lib/team/break";
import { headCountOf } from "@/lib/team/minimum";
import {
  aMeaning,
  aMembership,
  aMinimum,
  anAssessment,
  anAward,
  aPerson,
  day,
} from "@/tests/support/organisation/build";
import { competencyId, credentialId, personId, teamId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const meaning = aMeaning();

function holder(name: string, facts: Partial<PersonFacts> = {}): PersonFacts {
  return aPerson({ personId: personId(name), awards: [anAward()], ...facts });
}

function breakOf(facts: Partial<TeamMinimum>, people: readonly PersonFacts[]) {
  const candidates = people.map((own) => ({
    facts: own,
    holder: holderOf(meaning, own, DEFAULT_PROOF),
  }));
  return breakFrom(headCountOf(aMinimum(facts), candidates, meaning.parents), TODAY);
}

test("there is none where there are always enough", () => {
  expect(breakOf({}, [holder("ada")])).toBeNull();
});

describe("says what ends on its first day", () => {
  const APRIL = day("2027-04-01");
  const lost = (cause: string, ...credentials: string[]) => ({
    on: APRIL,
    losses: [{ personId: "ada", cause, credentials }],
  });
  const untilMarch = day("2027-03-31");

  test.each([
    ["an award expires", { awards: [anAward({ expiresOn: untilMarch })] }, lost("lapsed", "cissp")],
    ["an award is revoked", { awards: [anAward({ revokedOn: APRIL })] }, lost("lapsed", "cissp")],
    ["the person leaves", { leftOn: untilMarch }, lost("left")],
    [
      "the person is in another team then",
      {
        memberships: [
          aMembership({ endsOn: untilMarch }),
          aMembership({ teamId: teamId("red"), startsOn: APRIL }),
        ],
      },
      lost("moved"),
    ],
  ] as const)("%s", (_name, facts: Partial<PersonFacts>, expected) => {
    expect(breakOf({}, [holder("ada", facts)])).toEqual(expected);
  });

  test("an assessment is no credential", () => {
    const target = { competency: competencyId("networks"), level: 3 };
    const assessments = [anAssessment({ expiresOn: untilMarch })];
    expect(breakOf({ target }, [holder("ada", { assessments })])).toEqual(lost("lapsed"));
  });

  test("of a rule that holds no more, only what ends", () => {
    const badge = anAward({ credentialId: credentialId("badge") });
    const target = {
      all: [{ credential: credentialId("cissp") }, { credential: badge.credentialId }],
    };
    const awards = [anAward({ expiresOn: untilMarch }), badge];
    expect(breakOf({ target }, [holder("ada", { awards })])).toEqual(lost("lapsed", "cissp"));
  });

  test("and of whom, where several counted before", () => {
    const people = [holder("ada", { leftOn: untilMarch }), holder("ben")];
    expect(breakOf({ minimum: 2 }, people)).toEqual(lost("left"));
  });
});

describe("of a minimum that is broken already", () => {
  test("tells since when, and why", () => {
    const people = [holder("ada", { leftOn: day("2026-05-31") }), holder("ben")];
    expect(breakOf({ minimum: 2 }, people)).toEqual({
      on: day("2026-06-01"),
      losses: [{ personId: "ada", cause: "left", credentials: [] }],
    });
  });

  test("that never was kept, since its own first day", () => {
    const startsOn = day("2026-01-01");
    expect(breakOf({ minimum: 2, startsOn }, [holder("ada")])).toEqual({
      on: startsOn,
      losses: [],
    });
  });
});
