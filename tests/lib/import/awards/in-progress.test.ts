import { expect, test } from "vitest";
import { importText, outcomes, planText } from "@/tests/support/import/plan-text";
import { EMPTY } from "@/tests/support/import/world";

const people = importText("people", ["person_id | name", "E-1 | Ana Ruiz"], { world: EMPTY });
const catalogue = ["credential | kind", "CKA | certification"];
const world = importText("catalogue", catalogue, { world: people });

test("an award in progress is left by a row without a day to the row that says its very day", () => {
  const lines = [
    "person | credential | issued_on | expires_on | status",
    "E-1 | CKA | | 2023-01-01 | in-progress",
    "E-1 | CKA | 2024-01-31 | | in-progress",
  ];
  const once = importText("awards", lines, { world });
  const again = planText("awards", lines, { world: once });
  expect(outcomes(again)).toEqual(["2 reject expires-before-issue", "3 unchanged"]);
});
