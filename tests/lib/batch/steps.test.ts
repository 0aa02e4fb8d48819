import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignStep, endStep, moveStep, verifyStep, waiveStep } from "@/lib/batch/steps";
import { addDays, type Day } from "@/lib/calendar";
import { AwardId, TeamId } from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import { day } from "@/tests/support/organisation/build";

const ON = day("2026-06-01");
const stay = (from: string, until: string | null = null) => ({
  id: from,
  startsOn: day(from),
  endsOn: until === null ? null : day(until),
});

describe("a role from a day on", () => {
  test.each([
    ["who never held it", [], "create"],
    ["who held it until the day before", [stay("2025-01-01", "2026-05-31")], "create"],
    ["who holds it without end", [stay("2026-06-01")], "already"],
    ["who holds it until later", [stay("2025-01-01", "2026-06-01")], "refused"],
    ["who will hold it", [stay("2026-06-02")], "refused"],
  ] as const)("%s", (_who, held, outcome) => {
    expect(assignStep(held, ON).outcome).toBe(outcome);
  });
});

describe("a role until a day", () => {
  test.each([
    ["who holds it without end", [stay("2025-01-01")], "change"],
    ["who holds it for longer", [stay("2025-01-01", "2026-06-02")], "change"],
    ["whose last day it is", [stay("2025-01-01", "2026-06-01")], "already"],
    ["who held it before", [stay("2025-01-01", "2026-05-31")], "already"],
    ["who never held it", [], "already"],
    ["who will hold it", [stay("2026-06-02")], "refused"],
  ] as const)("%s", (_who, held, outcome) => {
    expect(endStep(held, ON).outcome).toBe(outcome);
  });
});

const BLUE = TeamId.parse("5f0e8f0e-0000-4000-8000-000000000001");
const RED = TeamId.parse("5f0e8f0e-0000-4000-8000-000000000002");

describe("a team from a day on", () => {
  const move = { teamId: BLUE, startsOn: ON };

  test.each([
    ["who is in none", [], { outcome: "create", write: { ends: null, endsOn: null } }],
    [
      "who is in another",
      [{ ...stay("2025-01-01"), teamId: RED }],
      { outcome: "create", write: { ends: "2025-01-01", endsOn: null } },
    ],
    ["who is in it", [{ ...stay("2025-01-01"), teamId: BLUE }], { outcome: "already" }],
    [
      "who comes into another then",
      [{ ...stay("2026-06-01"), teamId: RED }],
      { outcome: "refused" },
    ],
    [
      "who comes into another later",
      [{ ...stay("2026-08-01"), teamId: RED }],
      { outcome: "create", write: { ends: null, endsOn: day("2026-07-31") } },
    ],
  ] as const)("%s", (_who, held, step) => {
    expect(moveStep(held, move)).toMatchObject(step);
  });

  const days = fc.integer({ min: 0, max: 60 });
  const chain = fc.array(fc.tuple(days, days), { maxLength: 5 }).map((pieces) => {
    let from = 0;
    return pieces.map(([gap, length], index) => {
      const startsOn = addDays(ON, from + gap - 90);
      from += gap + length + 1;
      const endsOn = addDays(ON, from - 1 - 90);
      return { id: String(index), startsOn, endsOn, teamId: RED };
    });
  });

  test("leaves nobody in two teams on one day", () => {
    fc.assert(
      fc.property(chain, (held) => {
        const step = moveStep(held, move);
        if (!("write" in step)) return;
        const { startsOn, endsOn, ends } = step.write;
        const after = held.map((one) =>
          one.id === ends ? { ...one, endsOn: addDays(startsOn, -1) } : one,
        );
        const isIn = (one: { startsOn: Day; endsOn: Day | null }, on: Day) =>
          one.startsOn <= on && (one.endsOn === null || one.endsOn >= on);
        for (let offset = -200; offset < 300; offset++) {
          const on = addDays(ON, offset);
          const teams = [...after, { startsOn, endsOn }].filter((one) => isIn(one, on));
          expect(teams.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("a waiver", () => {
  const asked = { startsOn: day("2026-06-01"), endsOn: day("2026-06-30") };
  const waived = (from: string, until: string) => ({ startsOn: day(from), endsOn: day(until) });

  test.each([
    ["where there is none", [], "create"],
    ["beside another", [waived("2026-05-01", "2026-05-31")], "create"],
    ["within another", [waived("2026-01-01", "2026-12-31")], "already"],
    ["over another", [waived("2026-06-30", "2026-07-31")], "refused"],
  ] as const)("%s", (_where, held, outcome) => {
    expect(waiveStep(held, asked).outcome).toBe(outcome);
  });
});

test("verifying raises a proof and never lowers one", () => {
  const id = AwardId.parse("5f0e8f0e-0000-4000-8000-000000000003");
  expect(PROOFS.map((proof) => verifyStep({ id, proof }, []).outcome)).toEqual([
    "change",
    "change",
    "already",
    "already",
  ]);
});
