import fc from "fast-check";
import { expect, test } from "vitest";
import { contextOf, makePlan } from "@/lib/import/make-plan";
import { arbitraryFile } from "@/tests/support/import/arbitrary-file";
import { importText, inOne, prepareTable, tableOf } from "@/tests/support/import/plan-text";
import { wholeAwards } from "@/tests/support/import/whole-awards";
import { basesOf, EMPTY, type World } from "@/tests/support/import/world";

const KNOWN: World = importText(
  "catalogue",
  ["credential | code | issuer", "CKA | | CNCF", "CompTIA A+ | A+ | CompTIA"],
  {
    world: importText("people", [
      "person_id | name | email",
      "E-1 | Ana Ruiz | a@x.example",
      "| Ben | ",
    ]),
  },
);

const HELD = importText(
  "awards",
  [
    "person | credential | issued_on | number",
    "E-1 | CKA | 2024-01-31 | 1",
    "Ben | A+ | 2025-06-01 | 2",
  ],
  { world: KNOWN },
);

const DECISIONS = [
  {},
  { people: { "*": "create" }, credentials: { "*": "create" } },
  { people: { "*": "leave-out" }, credentials: { "*": `${KNOWN.credentialDefinitions[0]?.id}` } },
];

test("steps of any size come to the plan of the whole", () => {
  const worlds = fc.constantFrom(EMPTY, KNOWN, HELD);
  const decisions = fc.constantFrom(...DECISIONS);
  const sizes = fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY);
  fc.assert(
    fc.property(
      arbitraryFile("awards"),
      worlds,
      decisions,
      sizes,
      (lines, world, settings, size) => {
        const options = { world, settings, rowsInStep: size };
        const { prepared, importing } = prepareTable("awards", tableOf(lines), options);
        const base = basesOf(world).awards;
        const steps = makePlan("awards", prepared, base, importing);
        const context = contextOf("awards", prepared, importing);
        const whole = wholeAwards(
          [...prepared.rows],
          base,
          { awards: world.awards, statements: world.awardStatements },
          context,
        );
        const { counts: _, ...plan } = inOne(steps, prepared.rows, world);
        expect(plan).toEqual(whole);
        const last = steps.steps.length - 1;
        steps.steps.forEach(({ rowCount }, index) => {
          if (index < last) expect(rowCount).toBeGreaterThanOrEqual(size);
        });
      },
    ),
    { numRuns: 300 },
  );
});
