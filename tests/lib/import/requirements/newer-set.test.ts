import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import type { ImportSettings } from "@/lib/import/import";
import type { Plan } from "@/lib/import/plan/plan";
import { day, importText, outcomes, planText } from "@/tests/support/import/plan-text";
import { type World, written } from "@/tests/support/import/world";

const HEADER = "requirement | regime | applies_to | option | effective_from";
const DAY = "2027-01-01";
const NEW: Partial<ImportSettings> = { version: { label: null, effectiveFrom: DAY } };

const CREDENTIALS = importText("catalogue", [
  "credential | kind",
  "CKA | certification",
  "CKS | certification",
]);
const FIRST = importText(
  "requirements",
  [
    HEADER,
    "Defender, basic | House rules | everyone | CKA | 2026-01-01",
    "Defender, basic | House rules | everyone | CKS | 2026-01-01",
    "Planner, basic | House rules | everyone | CKA | 2026-01-01",
    "Fire drill | Fire code | everyone | CKA | 2026-01-01",
  ],
  { world: CREDENTIALS },
);
const LINES = [
  HEADER,
  "Defender, basic | House rules | everyone | CKS |",
  "Auditor, basic | House rules | everyone | CKA |",
];

const plan = (lines: readonly string[], settings: Partial<ImportSettings>, world: World = FIRST) =>
  planText("requirements", lines, { world, settings });
const named = ({ difference }: Plan) =>
  (difference ?? []).map(({ kind, name }) => `${kind} ${name}`).sort();

/** The requirements with a version on a day. */
function asked(world: World, on: string): string[] {
  const inEffect = world.requirementVersions.filter(
    ({ effectiveFrom, effectiveUntil }) =>
      effectiveFrom <= day(on) && (effectiveUntil ?? day(on)) >= day(on),
  );
  const ids = inEffect.map(({ requirementId }) => requirementId);
  return world.requirements.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

describe("a newer set of requirements", () => {
  const own = plan(LINES, NEW);
  const after = written(FIRST, own.writes);

  test("shows what it adds, changes and lacks, of its own regime", () => {
    expect(named(own)).toEqual([
      "added Auditor, basic",
      "changed Defender, basic",
      "withdrawn Planner, basic",
    ]);
    expect(own.difference?.find(({ kind }) => kind === "changed")?.changes).toEqual([
      { field: "option", before: "any of (CKA; CKS)", after: "CKS" },
    ]);
  });

  test("asks from its day on, and leaves what was asked until the day before", () => {
    const eve = "2026-12-31";
    expect(asked(after, eve)).toEqual(["Defender, basic", "Planner, basic", "Fire drill"]);
    expect(asked(after, DAY)).toEqual(["Defender, basic", "Fire drill", "Auditor, basic"]);
    const ended = after.requirementVersions.filter(
      ({ effectiveUntil }) => effectiveUntil === addDays(day(DAY), -1),
    );
    expect(ended).toHaveLength(2);
  });

  test("changes nothing the second time", () => {
    const again = plan(LINES, NEW, after);
    expect([again.writes, again.difference]).toEqual([{}, []]);
  });

  test("keeps what a rejected or undecided row is about", () => {
    const open = plan([...LINES, "Planner, basic | House rules | everyone | Unheard of |"], NEW);
    expect(outcomes(open).at(-1)).toBe("4 undecided credential-unknown");
    expect(named(open)).not.toContain("withdrawn Planner, basic");
  });

  test("ends nothing, where nobody says that it is one", () => {
    const own = plan(LINES, {});
    expect(named(own)).not.toContain("withdrawn Planner, basic");
    expect(own.difference).not.toBeNull();
  });
});

test("a regime that nobody knows yet has no difference", () => {
  expect(plan(LINES, NEW, CREDENTIALS).difference).toBeNull();
});
