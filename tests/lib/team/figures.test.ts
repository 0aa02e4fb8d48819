import fc from "fast-check";
import { expect, test } from "vitest";
import { addFigures, NO_FIGURES, type TeamFigures, teamFiguresOn } from "@/lib/team/figures";
import { teamHistory } from "@/lib/team/history/team-history";
import {
  aMeaning,
  anAsked,
  anAssessment,
  aPerson,
  aRequirement,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import { competencyId, personId, roleId, teamId } from "@/tests/support/organisation/names";

const asks = (name: string) => anAsked({ competencyId: competencyId(name) });
const meaning = aMeaning({
  roleCompetencies: new Map([
    [roleId("analyst"), [asks("networks"), asks("routing"), asks("law")]],
  ]),
  requirements: [aRequirement()],
});
const areaOf = (id: string) => (id === "law" ? "Office" : "Desk");
const question = { asOf: day("2026-11-22"), warningDays: 90 };

test("levels are pooled by area, slots and people counted", () => {
  const people = ["ana", "ben"].map((name) =>
    aPerson({
      personId: personId(name),
      roles: [aRole()],
      assessments: name === "ana" ? [anAssessment({ level: 2 })] : [],
    }),
  );
  const history = teamHistory(teamId("blue"), people, meaning, "attested");
  const { readiness, ...rest } = teamFiguresOn(history, question, areaOf);
  expect(rest).toEqual({
    people: 2,
    slots: { met: 0, grace: 0, waived: 0, gap: 2, expiring: 0 },
    endingPeople: 0,
  });
  expect(Object.fromEntries(readiness)).toEqual({
    Desk: { met: 0, required: 4, levelsShort: 10 },
    Office: { met: 0, required: 2, levelsShort: 6 },
  });
});

const count = fc.nat(50);
const share = fc.record({ met: count, required: count, levelsShort: count });
const anyFigures: fc.Arbitrary<TeamFigures> = fc.record({
  people: count,
  slots: fc.record({ met: count, grace: count, waived: count, gap: count, expiring: count }),
  endingPeople: count,
  readiness: fc
    .dictionary(fc.constantFrom("Desk", "Office"), share)
    .map((of) => new Map(Object.entries(of))),
});

test("figures add up in whatever order", () => {
  fc.assert(
    fc.property(anyFigures, anyFigures, anyFigures, (a, b, c) => {
      expect(addFigures(addFigures(a, b), c)).toEqual(addFigures(addFigures(c, a), b));
      expect(addFigures(NO_FIGURES, a)).toEqual(a);
    }),
  );
});
