import { describe, expect, test } from "vitest";
import { readinessFor } from "@/lib/competency/readiness";
import type { Importance, RoleCompetency } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { levelOf } from "@/lib/rule/evaluate";
import { aHolder, anAsked, anAssessment, day } from "@/tests/support/organisation/build";
import { assessmentId, competencyId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const holder = aHolder({
  assessments: [
    anAssessment({ competencyId: competencyId("networks"), level: 3 }),
    anAssessment({
      id: assessmentId("old"),
      competencyId: competencyId("defence"),
      level: 4,
      expiresOn: day("2026-11-21"),
    }),
  ],
});

function asks(competency: string, level: number, importance: Importance = "mandatory") {
  return anAsked({ competencyId: competencyId(competency), level, importance });
}

function readiness(required: readonly RoleCompetency[], asOf = TODAY) {
  const levelsOf = (competency: CompetencyId) => levelOf(competency, holder);
  return readinessFor(required, levelsOf, asOf);
}

describe("readiness for a role", () => {
  test.each([
    ["at the required level", [asks("networks", 3)], 1],
    ["above it, which counts no more", [asks("networks", 1)], 1],
    ["below it, which does not count in part", [asks("networks", 4)], 0],
    ["one of two", [asks("networks", 3), asks("writing", 1)], 0.5],
  ] as const)("%s", (_name, required, expected) => {
    expect(readiness(required).readiness).toBe(expected);
  });

  test("is not applicable where a role asks for nothing", () => {
    expect(readiness([])).toEqual({
      met: 0,
      required: 0,
      readiness: null,
      levelsShort: 0,
      mandatoryMissing: [],
    });
  });

  test("counts the levels still to climb, and names what is mandatory and missing", () => {
    const required = [
      asks("networks", 4),
      asks("defence", 2),
      asks("writing", 1, "desirable"),
      asks("networks", 2),
    ];
    expect(readiness(required)).toEqual({
      met: 1,
      required: 4,
      readiness: 0.25,
      levelsShort: 1 + 2 + 1,
      mandatoryMissing: ["networks", "defence"],
    });
  });

  test("is as of the day", () => {
    expect(readiness([asks("defence", 4)]).readiness).toBe(0);
    expect(readiness([asks("defence", 4)], day("2026-11-21")).readiness).toBe(1);
  });
});
