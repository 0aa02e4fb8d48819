import fc from "fast-check";
import { expect, test } from "vitest";
import type { Meaning } from "@/lib/facts";
import type { Proof } from "@/lib/proof";
import { closestChange } from "@/lib/rule/closest";
import { holderOf, holderUnder } from "@/lib/rule/holder";
import type { Standing } from "@/lib/standing/standing";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import {
  anyOrganisation,
  anyPolicies,
  type Organisation,
} from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { taken } from "@/tests/support/organisation/oracle/closest";
import { holds } from "@/tests/support/organisation/oracle/rule";

const RUNS = { numRuns: 500 };
const NONE: Meaning["policies"] = new Map();

/** Every standing of everybody on every day, in one order. */
function slots({ meaning, people }: Organisation, lowest: Proof): (Standing | null)[] {
  return people.flatMap((person) =>
    meaning.requirements.flatMap((requirement) => {
      const timeline = standingsOf(requirement, person, holderOf(meaning, person, lowest));
      return WINDOW.map((day) => at(timeline, day));
    }),
  );
}

function withMeaning(organisation: Organisation, change: Partial<Meaning>): Organisation {
  return { ...organisation, meaning: { ...organisation.meaning, ...change } };
}

function allRegulated({ requirements }: Meaning): Meaning["requirements"] {
  return requirements.map((one) => ({
    ...one,
    versions: one.versions.map((version) => ({ ...version, regulated: true })),
  }));
}

/** As they are, and with these policies more. */
function more(a: Meaning["policies"], b: Meaning["policies"]): Meaning["policies"] {
  return new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((id) => [
      id,
      [...(a.get(id) ?? []), ...(b.get(id) ?? [])],
    ]),
  );
}

test("what is regulated stands the same with and without any policies", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, (organisation, lowest) => {
      const regulated = withMeaning(organisation, {
        requirements: allRegulated(organisation.meaning),
      });
      expect(slots(regulated, lowest)).toEqual(
        slots(withMeaning(regulated, { policies: NONE }), lowest),
      );
    }),
    RUNS,
  );
});

test("one more policy makes nothing unmet, and touches nothing that is met without any", () => {
  fc.assert(
    fc.property(anyOrganisation, anyPolicies, anyProof, (organisation, added, lowest) => {
      const none = slots(withMeaning(organisation, { policies: NONE }), lowest);
      const before = slots(organisation, lowest);
      const policies = more(organisation.meaning.policies, added);
      const after = slots(withMeaning(organisation, { policies }), lowest);
      for (const [index, standing] of after.entries()) {
        if (before[index]?.kind === "met") expect(standing?.kind).toBe("met");
        if (none[index]?.kind === "met") expect(standing).toEqual(none[index]);
        if (none[index]?.kind !== "met" && standing?.kind === "met") {
          expect(standing.policies).not.toEqual([]);
        }
      }
    }),
    RUNS,
  );
});

test("where no stack is there on any day, nothing changes", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, (organisation, lowest) => {
      const { meaning, people } = organisation;
      const isThere = [...meaning.policies.values()]
        .flat()
        .some(({ stack }) =>
          people.some((person) =>
            WINDOW.some((day) =>
              holds(stack, { person, meaning, day, lowest, policies: meaning.policies }),
            ),
          ),
        );
      fc.pre(!isThere);
      expect(slots(organisation, lowest)).toEqual(
        slots(withMeaning(organisation, { policies: NONE }), lowest),
      );
    }),
    RUNS,
  );
});

test("the least change, taken, meets what is asked, by whatever policies are in effect", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, anyDay, ({ meaning, people }, lowest, day) => {
      for (const version of meaning.requirements.flatMap(({ versions }) => versions)) {
        for (const person of people) {
          const holder = holderUnder(version, holderOf(meaning, person, lowest));
          const steps = closestChange(version.rule, holder, day);
          const then = steps.reduce((facts, step) => taken(step, facts, day), person);
          const policies = version.regulated ? NONE : meaning.policies;
          expect(holds(version.rule, { person: then, meaning, day, lowest, policies })).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
