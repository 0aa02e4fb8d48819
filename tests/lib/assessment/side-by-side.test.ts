import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beside, isFarApart, sidesOn } from "@/lib/assessment/side-by-side";
import { ASSESSORS } from "@/lib/facts";
import { apartText, madeByText, weighingText } from "@/lib/format/side-by-side";
import { isOn } from "@/lib/span";
import { anyAssessment, anyDay } from "@/tests/support/organisation/arbitrary-facts";
import { anAssessment, day } from "@/tests/support/organisation/build";
import { assessmentId, awardId } from "@/tests/support/organisation/names";

const ON = day("2026-11-30");
const self = anAssessment({ id: assessmentId("self"), assessor: "self", level: 4 });
const manager = anAssessment({ id: assessmentId("manager"), assessor: "manager", level: 2 });
const peer = anAssessment({ id: assessmentId("peer"), assessor: "peer", level: 3 });

/** As in the database: of one kind, competency, facet and day there is one. */
const anyAssessments = fc.uniqueArray(anyAssessment, {
  maxLength: 12,
  selector: (one) => [one.competencyId, one.assessor, one.facet, one.assessedOn].join(),
});

describe("what was said of somebody", () => {
  test("stands side by side, and is flagged from two levels on", () => {
    const [side] = sidesOn([self, manager, peer], ON);
    expect(side?.said).toEqual({ self, manager, peer });
    expect(side?.apart).toBe(2);
    expect(isFarApart({ apart: 2 })).toBe(true);
    expect(isFarApart(beside([manager, peer]))).toBe(false);
    expect(isFarApart(beside([self]))).toBe(false);
  });

  test("of a facet stands apart from what is about all", () => {
    const knowledge = { ...self, facet: "knowledge" } as const;
    const sides = sidesOn([knowledge, manager], ON);
    expect(sides.map(({ facet, apart }) => [facet, apart])).toEqual([
      [null, null],
      ["knowledge", null],
    ]);
  });

  test("holds from its day on until its last", () => {
    const own = { ...self, assessedOn: day("2026-10-01"), expiresOn: day("2026-11-29") };
    expect(sidesOn([own], ON)).toEqual([]);
    expect(sidesOn([own], day("2026-11-29"))).toHaveLength(1);
    expect(sidesOn([own], day("2026-09-30"))).toEqual([]);
  });
});

test("none overwrites another, in whatever order they come, and a difference has no direction", () => {
  fc.assert(
    fc.property(anyAssessments, anyDay, (all, on) => {
      const sides = sidesOn(all, on);
      for (const one of all.filter((own) => isOn(on, own.assessedOn, own.expiresOn))) {
        const side = sides.find(
          (own) => own.competencyId === one.competencyId && own.facet === one.facet,
        );
        const shown = side?.said[one.assessor];
        expect(shown && shown.assessedOn >= one.assessedOn).toBe(true);
      }
      const sorted = (some: typeof sides) => some.map((side) => JSON.stringify(side)).toSorted();
      expect(sorted(sidesOn(all.toReversed(), on))).toEqual(sorted(sides));
      for (const { said, apart } of sides) {
        const turned = ASSESSORS.flatMap((assessor) => said[assessor] ?? []).toReversed();
        expect(beside(turned).apart).toBe(apart);
      }
    }),
  );
});

test("what makes a level is told in words", () => {
  const piece = { level: 2, proof: "attested", from: ON, until: ON, whyNot: null } as const;
  const evidence = [
    { ...piece, kind: "assessment", id: manager.id },
    { ...piece, kind: "award", id: awardId("award"), whyNot: "expired" },
    { ...piece, kind: "assessment", id: self.id, level: 1 },
  ] as const;
  expect(madeByText({ level: 2, evidence }, [self, manager])).toBe("their manager");
  expect(madeByText({ level: 0, evidence }, [])).toBe("nothing that counts");
  expect(weighingText("highest", "attested")).toBe(
    "The level is the highest of what counts: proof from attested on.",
  );
  expect(apartText(2)).toBe("2 levels apart");
});
