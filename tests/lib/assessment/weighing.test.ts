import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysHeard } from "@/lib/assessment/weighing";
import { evidenceFor } from "@/lib/competency/evidence";
import { type Assessment, WEIGHINGS } from "@/lib/facts";
import { levelOf } from "@/lib/rule/evaluate";
import { isWithinSpan } from "@/lib/span";
import { at } from "@/lib/timeline/timeline";
import { anyAssessment, anyDay } from "@/tests/support/organisation/arbitrary-facts";
import { aHolder, anAssessment, day } from "@/tests/support/organisation/build";
import { assessmentId, competencyId } from "@/tests/support/organisation/names";

const NETWORKS = competencyId("networks");
const SPRING = day("2026-04-01");
const AUTUMN = day("2026-10-01");
const ON = day("2026-11-30");

function found(facts: Partial<Assessment>) {
  return anAssessment({ id: assessmentId(`${facts.assessor} ${facts.facet}`), ...facts });
}

const MANAGER = found({ assessor: "manager", level: 2, assessedOn: SPRING, proof: "attested" });
const SELF = found({ assessor: "self", level: 4, assessedOn: AUTUMN, proof: "claimed" });
const PEER = found({ assessor: "peer", level: 1, assessedOn: AUTUMN, proof: "attested" });

describe("of a self assessment of 4 and a manager's of 2, where claims count,", () => {
  test.each([
    ["highest", 4],
    ["others-first", 2],
    ["latest", 4],
  ] as const)("%s makes level %i", (weighing, level) => {
    const holder = aHolder({ assessments: [SELF, MANAGER] }, { weighing, lowest: "claimed" });
    expect(at(levelOf(NETWORKS, holder), ON)).toBe(level);
  });
});

describe("of a manager's 2 in spring and a peer's 1 in autumn", () => {
  test.each([
    ["highest", 2],
    ["others-first", 2],
    ["latest", 1],
  ] as const)("%s makes level %i", (weighing, level) => {
    const holder = aHolder({ assessments: [PEER, MANAGER] }, { weighing });
    expect(at(levelOf(NETWORKS, holder), ON)).toBe(level);
  });

  test("what is outweighed says so, and is heard again when the other ends", () => {
    const ended = { ...PEER, expiresOn: day("2026-11-30") };
    const holder = aHolder({ assessments: [ended, MANAGER] }, { weighing: "latest" });
    const whyNot = (on: string) =>
      evidenceFor(NETWORKS, holder, day(on)).find(({ id }) => id === MANAGER.id)?.whyNot;
    expect(whyNot("2026-11-30")).toBe("outweighed");
    expect(whyNot("2026-12-01")).toBeNull();
    expect(at(levelOf(NETWORKS, holder), day("2026-12-01"))).toBe(2);
  });
});

test("what is proved weakly, or is about another facet, outweighs nothing", () => {
  const claim = { ...PEER, proof: "claimed" } as const;
  const knowledge = { ...PEER, facet: "knowledge" } as const;
  for (const rival of [claim, knowledge]) {
    const holder = aHolder(
      { assessments: [rival, MANAGER] },
      { weighing: "latest", lowest: "claimed" },
    );
    expect(at(levelOf(NETWORKS, holder), ON)).toBe(2);
  }
});

const anyAssessments = fc.uniqueArray(anyAssessment, { maxLength: 6, selector: ({ id }) => id });

test("on a day with any assessment at least one is heard, and in no order but its own", () => {
  fc.assert(
    fc.property(anyAssessments, fc.constantFrom(...WEIGHINGS), anyDay, (all, weighing, on) => {
      const heardOn = (some: readonly Assessment[]) =>
        daysHeard(some, weighing).flatMap((own) => (isWithinSpan(on, own) ? own.value.id : []));
      const there = daysHeard(all, "highest").filter((own) => isWithinSpan(on, own));
      expect(heardOn(all).length > 0).toBe(there.length > 0);
      expect(heardOn(all.toReversed()).toSorted()).toEqual(heardOn(all).toSorted());
    }),
  );
});
