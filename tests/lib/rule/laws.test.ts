import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { PROOFS, type Proof } from "@/lib/proof";
import { evaluate, levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import type { Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyCase, anyRule } from "@/tests/support/organisation/arbitrary";
import {
  anyAssessment,
  anyAward,
  anyUse,
  WINDOW,
} from "@/tests/support/organisation/arbitrary-facts";
import { awardId, competencyId } from "@/tests/support/organisation/names";

const NETWORKS = competencyId("networks");
const RUNS = { numRuns: 1_000 };

type Case = { rule: Rule; meaning: Meaning; facts: PersonFacts; lowest: Proof };

/** What a person can show on each day of the window: whether the rule holds, and a level. */
function shown({ rule, meaning, facts, lowest }: Case) {
  const holder = holderOf(meaning, facts, lowest);
  const verdicts = evaluate(rule, holder);
  const levels = levelOf(NETWORKS, holder);
  return WINDOW.map((asOf) => ({ asOf, met: at(verdicts, asOf).met, level: at(levels, asOf) }));
}

function expectNoWorse(after: Case, before: Case) {
  const earlier = shown(before);
  const worse = shown(after).filter((now, index) => {
    const then = earlier[index];
    return then === undefined || now.level < then.level || (then.met && !now.met);
  });
  expect(worse).toEqual([]);
}

function withAwards(start: Case, awards: readonly Award[]): Case {
  return { ...start, facts: { ...start.facts, awards } };
}

describe("never worse off", () => {
  test("by one more award", () => {
    fc.assert(
      fc.property(anyCase, anyAward, (start, award) => {
        const more = { ...award, id: awardId("one-more") };
        expectNoWorse(withAwards(start, [...start.facts.awards, more]), start);
      }),
      RUNS,
    );
  });

  test("by one more assessment, however low, where the highest counts", () => {
    fc.assert(
      fc.property(anyCase, anyAssessment, ({ meaning, ...others }, assessment) => {
        const start = { ...others, meaning: { ...meaning, weighing: "highest" as const } };
        const assessments = [...start.facts.assessments, assessment];
        expectNoWorse({ ...start, facts: { ...start.facts, assessments } }, start);
      }),
      RUNS,
    );
  });

  test("by what somebody says of themselves, where others come first", () => {
    fc.assert(
      fc.property(anyCase, anyAssessment, ({ meaning, ...others }, assessment) => {
        const start = { ...others, meaning: { ...meaning, weighing: "others-first" as const } };
        const own = { ...assessment, assessor: "self" as const };
        const assessments = [...start.facts.assessments, own];
        expectNoWorse({ ...start, facts: { ...start.facts, assessments } }, start);
      }),
      RUNS,
    );
  });

  test("by an award that is renewed, lasts longer, or is better proved", () => {
    const anyBetter = fc.constantFrom<(award: Award) => Partial<Award>>(
      (award) => ({ expiresOn: award.expiresOn && addDays(award.expiresOn, 5) }),
      () => ({ expiresOn: null }),
      () => ({ revokedOn: null }),
      () => ({ proof: "issuer-verified" }),
      () => ({ state: "earned" }),
    );
    fc.assert(
      fc.property(anyCase, anyBetter, (start, better) => {
        const [first, ...others] = start.facts.awards;
        fc.pre(first !== undefined);
        expectNoWorse(withAwards(start, [{ ...first, ...better(first) }, ...others]), start);
        const renewal = { ...first, id: awardId("renewal"), ...better(first) };
        expectNoWorse(withAwards(start, [...start.facts.awards, renewal]), start);
      }),
      RUNS,
    );
  });

  test("by an award that was issued earlier, unless what it shows is stale, or its hours drop out, the earlier for it", () => {
    fc.assert(
      fc.property(anyCase, (start) => {
        const [first, ...others] = start.facts.awards;
        fc.pre(first !== undefined);
        const earlier = { ...first, issuedOn: addDays(first.issuedOn, -3) };
        const lasting = { ...start, meaning: { ...start.meaning, staleness: new Map() } };
        const of = (award: Award) => withAwards(lasting, [{ ...award, hours: null }, ...others]);
        expectNoWorse(of(earlier), of(first));
        const renewal = { ...earlier, id: awardId("renewal") };
        expectNoWorse(withAwards(start, [...start.facts.awards, renewal]), start);
      }),
      RUNS,
    );
  });

  test("by one more use", () => {
    fc.assert(
      fc.property(anyCase, anyUse, (start, use) => {
        const facts = { ...start.facts, uses: [...start.facts.uses, use] };
        expectNoWorse({ ...start, facts }, start);
      }),
      RUNS,
    );
  });

  test("where less proof is asked for", () => {
    fc.assert(
      fc.property(anyCase, (start) => {
        for (const [index, lowest] of PROOFS.entries()) {
          const easier = PROOFS[index - 1];
          if (easier) expectNoWorse({ ...start, lowest: easier }, { ...start, lowest });
        }
      }),
      RUNS,
    );
  });

  test("under a rule that offers one more alternative, or drops a condition", () => {
    fc.assert(
      fc.property(anyCase, anyRule, (start, other) => {
        expectNoWorse({ ...start, rule: { any: [start.rule, other] } }, start);
        expectNoWorse(start, { ...start, rule: { all: [start.rule, other] } });
      }),
      RUNS,
    );
  });
});

test("all is every branch, any is one of them", () => {
  fc.assert(
    fc.property(anyCase, anyRule, (start, other) => {
      const rules = [start.rule, other];
      const met = (rule: Rule) => shown({ ...start, rule }).map((own) => own.met);
      expect(met({ atLeast: 2, of: rules })).toEqual(met({ all: rules }));
      expect(met({ atLeast: 1, of: rules })).toEqual(met({ any: rules }));
      expect(met({ all: [start.rule] })).toEqual(met(start.rule));
    }),
    RUNS,
  );
});

test("answers do not depend on the order of the facts", () => {
  fc.assert(
    fc.property(anyCase, ({ rule, meaning, facts, lowest }) => {
      const holder = holderOf(meaning, facts, lowest);
      const shuffled = holderOf(
        meaning,
        {
          ...facts,
          awards: facts.awards.toReversed(),
          assessments: facts.assessments.toReversed(),
        },
        lowest,
      );
      expect(evaluate(rule, shuffled)).toEqual(evaluate(rule, holder));
      expect(levelOf(NETWORKS, shuffled)).toEqual(levelOf(NETWORKS, holder));
    }),
    RUNS,
  );
});
