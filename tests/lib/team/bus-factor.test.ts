import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import type { Meaning, PersonFacts, TeamMinimum } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { busFactorOf } from "@/lib/team/bus-factor";
import { headCountOf, minimumOn } from "@/lib/team/minimum";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, anyTeam } from "@/tests/support/organisation/arbitrary-facts";
import { aMinimum } from "@/tests/support/organisation/build";

test.each([
  ["no minimum", [], null],
  ["one that is broken", [{ depth: -1 }, { depth: 3 }], 0],
  ["one without anybody to spare", [{ depth: 0 }, { depth: 3 }], 1],
  ["two to spare everywhere", [{ depth: 2 }, { depth: 4 }], 3],
] as const)("%s", (_name, minimums, expected) => {
  expect(busFactorOf(minimums)).toBe(expected);
});

type Question = {
  readonly minimums: readonly TeamMinimum[];
  readonly people: readonly PersonFacts[];
  readonly meaning: Meaning;
  readonly lowest: Proof;
  readonly asOf: Day;
};

function depthsOf({ minimums, people, meaning, lowest, asOf }: Question) {
  const candidates = people.map((facts) => ({ facts, holder: holderOf(meaning, facts, lowest) }));
  return minimums.map((one) => minimumOn(headCountOf(one, candidates, meaning.parents), asOf));
}

/** Sends every set of people away, and takes the smallest after which too few are left somewhere. */
function fewestLeavers(question: Question): number {
  const { people, asOf } = question;
  const sizes: number[] = [];
  for (let set = 0; set < 2 ** people.length; set++) {
    const gone = new Set<PersonId>(
      people.filter((_, index) => (set >> index) & 1).map((person) => person.personId),
    );
    const left = people.map((person) =>
      gone.has(person.personId) ? { ...person, leftOn: addDays(asOf, -1) } : person,
    );
    const breaks = depthsOf({ ...question, people: left }).some(({ depth }) => depth < 0);
    if (breaks) sizes.push(gone.size);
  }
  return Math.min(...sizes);
}

const anyMinimums = fc.array(
  fc.record({ teamId: anyTeam, target: anyRule, minimum: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 1, maxLength: 3 },
);

test("is what trying every set of leavers finds", () => {
  fc.assert(
    fc.property(anyOrganisation, anyMinimums, anyProof, anyDay, (org, some, lowest, asOf) => {
      const question = { ...org, minimums: some.map(aMinimum), lowest, asOf };
      expect(busFactorOf(depthsOf(question))).toBe(fewestLeavers(question));
    }),
    { numRuns: 500 },
  );
});
