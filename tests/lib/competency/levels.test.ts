import { expect, test } from "vitest";
import { askedOn, rolesOn } from "@/lib/competency/asked";
import { explainedLevelsFor, explainedLevelsOn, levelsOn } from "@/lib/competency/levels";
import {
  aMeaning,
  anAsked,
  anAssessment,
  anAward,
  aPerson,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import { competencyId, credentialId, roleId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const networks = competencyId("networks");
const asks = (level: number, importance: "mandatory" | "desirable" = "mandatory") =>
  anAsked({ level, importance });

test("of two roles the higher level counts, and what one calls mandatory is", () => {
  const person = aPerson({ roles: [aRole(), aRole({ roleId: roleId("lead") })] });
  const meaning = aMeaning({
    roleCompetencies: new Map([
      [roleId("analyst"), [asks(2)]],
      [roleId("lead"), [asks(4, "desirable")]],
    ]),
  });
  expect(askedOn(person, meaning, TODAY).get(networks)).toEqual({
    level: 4,
    importance: "mandatory",
    roleId: roleId("lead"),
  });
});

test("a level above what is asked leaves no gap; one below leaves the difference", () => {
  const meaning = aMeaning({ roleCompetencies: new Map([[roleId("analyst"), [asks(3)]]]) });
  const at = (level: number) =>
    levelsOn(aPerson({ assessments: [anAssessment({ level })] }), meaning, "attested", TODAY)[0];
  expect(at(4)).toMatchObject({ level: 4, gap: 0 });
  expect(at(1)).toMatchObject({ level: 1, gap: 2 });
});

test("a role that has ended, or a person who has left, asks for nothing", () => {
  const ended = aPerson({ roles: [aRole({ endsOn: day("2026-11-21") })] });
  expect(rolesOn(ended, TODAY)).toEqual([]);
  expect(rolesOn(aPerson({ leftOn: day("2026-11-21") }), TODAY)).toEqual([]);
  expect(rolesOn(aPerson({ leftOn: TODAY }), TODAY)).toEqual([roleId("analyst")]);
});

test("evidence below the rung is listed with the reason, and does not count", () => {
  const meaning = aMeaning({
    mappings: new Map([[networks, [{ credentialId: credentialId("ccna"), level: 2 }]]]),
  });
  const award = anAward({ credentialId: credentialId("ccna"), proof: "claimed" });
  const [level] = explainedLevelsOn(aPerson({ awards: [award] }), meaning, "attested", TODAY);
  expect(level).toMatchObject({ level: 0, evidence: [{ level: 2, whyNot: "below-proof" }] });
});

test("against a role that somebody does not hold, that role alone asks; what it does not ask for stays", () => {
  const writing = competencyId("writing");
  const meaning = aMeaning({
    roleCompetencies: new Map([
      [roleId("analyst"), [asks(2)]],
      [roleId("lead"), [anAsked({ competencyId: writing, level: 3 })]],
    ]),
  });
  const facts = aPerson({ roles: [aRole()], assessments: [anAssessment({ level: 1 })] });
  const question = { facts, meaning, lowest: "attested", asOf: TODAY } as const;
  expect(explainedLevelsFor(roleId("lead"), question)).toMatchObject([
    { competencyId: writing, level: 0, required: { level: 3, roleId: roleId("lead") }, gap: 3 },
    { competencyId: networks, level: 1, required: null, gap: 0 },
  ]);
  expect(explainedLevelsFor(roleId("analyst"), question)).toEqual(
    explainedLevelsOn(facts, meaning, "attested", TODAY),
  );
});

test("a role asks for nothing on days on which it does not", () => {
  const later = anAsked({ startsOn: day("2026-11-23") });
  const meaning = aMeaning({ roleCompetencies: new Map([[roleId("lead"), [later]]]) });
  const of = { facts: aPerson(), meaning, lowest: "attested", asOf: TODAY } as const;
  expect(explainedLevelsFor(roleId("lead"), of)).toEqual([]);
});
