import { describe, expect, test } from "vitest";
import { importText, outcomes, planText } from "@/tests/support/import/plan-text";

const people = importText("people", ["person_id | name | email", "E-1 | Ana Ruiz | ana@a.example"]);
const world = importText(
  "catalogue",
  [
    "credential | kind | hours",
    "Incident drill | training | 6.5",
    "Reading circle | training |",
    "Incident commander | certification | 40",
  ],
  { world: people },
);
const ROW = "E-1 | Incident drill | 2026-02-14";

function plan(lines: readonly string[], { header = "hours", on = world } = {}) {
  const headers = `person | credential | issued_on | ${header}`;
  return planText("awards", [headers, ...lines], { world: on });
}

describe("the hours of a new award", () => {
  test.each(["hours", "CPE", "CPD hours", "CEU hours", "PDUs"])("are read under “%s”", (header) => {
    const { writes } = plan([`${ROW} | 4.25`], { header });
    expect(writes.awards?.insert).toMatchObject([{ hours: 4.25 }]);
  });

  test.each([
    ["a training's own, where the file does not say", "Incident drill", 6.5],
    ["not known of a training without any", "Reading circle", null],
    ["not those of what takes hours to learn for", "Incident commander", null],
  ])("are %s", (_name, credential, hours) => {
    const { writes } = plan([`E-1 | ${credential} | 2026-02-14 |`]);
    expect(writes.awards?.insert).toMatchObject([{ hours }]);
  });

  test("are none where the file says so", () => {
    expect(plan([`${ROW} | 0`]).writes.awards?.insert).toMatchObject([{ hours: 0 }]);
  });

  test("reject their row where they are none", () => {
    expect(outcomes(plan([`${ROW} | a day`]))).toEqual(["2 reject number-not-understood"]);
    expect(outcomes(plan([`${ROW} | -1`]))).toEqual(["2 reject number-not-understood"]);
  });
});

describe("of a known award", () => {
  const header = "person | credential | issued_on | proof";
  const held = importText("awards", [header, `${ROW} | checked`], { world });

  test("the same file says nothing new, nor does one without hours", () => {
    expect(outcomes(plan([`${ROW} | 6.5`], { on: held }))).toEqual(["2 unchanged"]);
    expect(outcomes(plan([`${ROW} |`], { on: held }))).toEqual(["2 unchanged"]);
  });

  test("other hours are what nobody has checked", () => {
    const { writes } = plan([`${ROW} | 8`], { on: held });
    expect(writes.awards?.update).toMatchObject([{ hours: 8, proof: "attested" }]);
  });
});
