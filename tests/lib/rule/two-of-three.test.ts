import { expect, test } from "vitest";
import type { Assessment } from "@/lib/facts";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import { explain } from "@/lib/rule/explain";
import type { Rule } from "@/lib/rule/rule";
import { aHolder, anAssessment, day } from "@/tests/support/organisation/build";
import { assessmentId, competencyId } from "@/tests/support/organisation/names";

const WORKING = 2;
const PROFESSIONAL = 3;
const THREE = ["A", "B", "C"].map(competencyId);

const at = (level: number) => THREE.map((competency) => ({ competency, level }));

/** "2 of {A, B, C}, one at professional level." */
const RULE: Rule = { all: [{ atLeast: 2, of: at(WORKING) }, { any: at(PROFESSIONAL) }] };

const NAMES = {
  credential: () => "",
  competency: (id: string) => id,
  level: (_: string, level: number) => (level === PROFESSIONAL ? "professional" : "working"),
  role: () => "",
  policy: () => "",
};

function can(...levels: readonly (readonly [string, number])[]): Assessment[] {
  return levels.map(([name, level]) =>
    anAssessment({ id: assessmentId(name), competencyId: competencyId(name), level }),
  );
}

test.each([
  ["A professional, B working", can(["A", PROFESSIONAL], ["B", WORKING]), true, []],
  ["A working, C professional", can(["A", WORKING], ["C", PROFESSIONAL]), true, []],
  [
    "A and B working",
    can(["A", WORKING], ["B", WORKING]),
    false,
    [
      "Any one of these 3: A at level professional or above, B at level professional or above, C at level professional or above",
    ],
  ],
])("%s", (_name, assessments, met, failing) => {
  const reason = explain(RULE, aHolder({ assessments }), day("2026-11-22"));
  const named = reason.children
    .filter((child) => !child.met)
    .map((child) => ruleLine(outlineOf(child.rule, NAMES)));
  expect([reason.met, named]).toEqual([met, failing]);
});
