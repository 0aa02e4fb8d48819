import { describe, expect, test } from "vitest";
import { importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";

const people = importText("people", [
  "person_id | name | email | other_emails",
  "E-1 | Ana Ruiz | ana@a.example | ana@b.example",
  "E-2 | Ben Adeyemi | ben@a.example |",
  "E-3 | Ben Adeyemi | ben2@a.example |",
]);
const world = importText(
  "catalogue",
  [
    "credential | code | issuer | kind | aliases | validity_months",
    "Certified Kubernetes Administrator | CKA | CNCF | certification | | 24",
    "CompTIA Security+ | Security+ | CompTIA | certification | Security plus | 36",
  ],
  { world: people },
);
const held = importText(
  "awards",
  [
    "person | credential | issued_on | expires_on | number",
    "ana@a.example | CKA | 2024-02-14 | 2026-02-14 | LF-1",
  ],
  { world },
);
const awardOf = (own = held) => own.awards[0];

function plan(lines: readonly string[], more = {}) {
  const header = "person | credential | issued_on | expires_on | number | url | status | proof";
  return planText("awards", [header, ...lines], { world, ...more });
}

describe("a new award", () => {
  test("is attested and earned unless the file says otherwise, and says where it comes from", () => {
    const { writes } = plan(["E-1 | cka | 2024-02-14"], { fileName: "october.csv" });
    expect(writes.awards?.insert).toMatchObject([
      { state: "earned", proof: "attested", source: "october.csv", expiresOn: null, number: null },
    ]);
  });

  test.each([
    ["a person id", "E-1"],
    ["any address", "ANA@B.example"],
    ["a name that nobody else bears", "ana ruiz"],
  ])("finds its person by %s", (_by, person) => {
    const { writes } = plan([`${person} | CKA | 2024-02-14`]);
    expect(writes.awards?.insert[0]?.personId).toBe(world.people[0]?.id);
  });

  test("that was revoked never counted", () => {
    const { writes } = plan(["E-1 | CKA | 2024-02-14 | | | | revoked"]);
    const [award] = writes.awards?.insert ?? [];
    expect(award?.revokedOn).toBe(award?.issuedOn);
  });

  test.each([
    ["in-progress", "in-progress"],
    ["Enrolled", "in-progress"],
    ["failed", "failed"],
    ["Passed", "earned"],
  ])("with the status %s is %s", (status, state) => {
    const { writes } = plan([`E-1 | CKA | 2024-02-14 | | | | ${status}`]);
    expect(writes.awards?.insert[0]?.state).toBe(state);
  });

  test("in progress needs no day of issue", () => {
    expect(outcomes(plan(["E-1 | CKA | | | | | in-progress"]))).toEqual(["2 create"]);
  });
});

describe("a row is rejected", () => {
  test.each([
    ["31 February", "E-1 | CKA | 31/02/2025", "date-does-not-exist"],
    ["an expiry before the issue", "E-1 | CKA | 2025-03-02 | 2025-03-01", "expires-before-issue"],
    ["no day of issue", "E-1 | CKA |", "value-missing"],
    ["no person", " | CKA | 2025-03-02", "value-missing"],
    ["no credential", "E-1 |  | 2025-03-02", "value-missing"],
    ["an unknown status", "E-1 | CKA | 2025-03-02 | | | | maybe", "value-unknown"],
    [
      "expired without an expiry",
      "E-1 | CKA | 2025-03-02 | | | | expired",
      "expired-without-expiry",
    ],
    ["a script for an address", "E-1 | CKA | 2025-03-02 | | | javascript:alert(1)", "url-not-web"],
    ["an unknown proof", "E-1 | CKA | 2025-03-02 | | | | | sure", "value-unknown"],
    ["a number that is a book", `E-1 | CKA | 2025-03-02 | | ${"9".repeat(201)}`, "text-too-long"],
  ])("for %s", (_what, line, code) => {
    expect(outcomes(plan([line]))).toEqual([`2 reject ${code}`]);
  });

  test("with line, column, value, code, message and hint", () => {
    const [problem] = rowAt(plan(["E-1 | CKA | 31/02/2025"]), 2).problems;
    expect(problem).toEqual({
      code: "date-does-not-exist",
      severity: "error",
      column: "issued_on",
      value: "31/02/2025",
      message: "The calendar has no such day.",
      hint: "Correct the day, or the order of day and month that was chosen for this column.",
    });
  });

  test("with all of its problems at once, values cut to 80 characters", () => {
    const long = `x${"y".repeat(200)}`;
    const { problems } = rowAt(plan([`E-1 | CKA | ${long} | | | ${long} | ${long}`]), 2);
    expect(problems.map(({ code }) => code)).toEqual([
      "date-not-understood",
      "value-unknown",
      "url-not-web",
    ]);
    expect(problems.every(({ value }) => value.length === 80)).toBe(true);
  });
});

describe("proof", () => {
  test.each([
    ["claimed", "attested", "create"],
    ["attested", "attested", "create"],
    ["checked", "attested", "reject proof-too-high"],
    ["checked", "checked", "create"],
    ["issuer-verified", "checked", "reject proof-too-high"],
  ] as const)("%s by somebody who may give %s: %s", (proof, highestProof, expected) => {
    const own = plan([`E-1 | CKA | 2025-03-02 | | | | | ${proof}`], { highestProof });
    expect(outcomes(own)).toEqual([`2 ${expected}`]);
  });

  test("is never lowered by a weaker one for the same facts", () => {
    const line = "E-1 | CKA | 2024-02-14 | 2026-02-14 | LF-1 | | | claimed";
    expect(outcomes(plan([line], { world: held }))).toEqual(["2 unchanged"]);
  });

  test("is gone with what it proved", () => {
    const checked = {
      ...held,
      awards: held.awards.map((a) => ({ ...a, proof: "checked" as const })),
    };
    const own = plan(["E-1 | CKA | 2024-02-14 | 2027-02-14"], { world: checked });
    expect(rowAt(own, 2).changes).toEqual([
      { field: "expires_on", before: "2026-02-14", after: "2027-02-14" },
      { field: "proof", before: "checked", after: "attested" },
    ]);
  });
});

describe("a known award", () => {
  test("is updated field by field", () => {
    const own = plan(["E-1 | CKA | 2024-02-14 | 2027-02-14"], { world: held });
    expect(rowAt(own, 2)).toMatchObject({
      outcome: "update",
      entityId: awardOf()?.id,
      changes: [{ field: "expires_on", before: "2026-02-14", after: "2027-02-14" }],
    });
    expect(own.writes.awards?.update).toMatchObject([{ number: "LF-1", version: 1 }]);
  });

  test("loses nothing to an empty cell", () => {
    expect(outcomes(plan(["E-1 | CKA | 2024-02-14"], { world: held }))).toEqual(["2 unchanged"]);
  });

  test("loses its expiry to a word that says so", () => {
    const own = plan(["E-1 | CKA | 2024-02-14 | never"], { world: held });
    expect(rowAt(own, 2).changes).toEqual([
      { field: "expires_on", before: "2026-02-14", after: null },
    ]);
  });

  test("is revoked today, and stays revoked on the day it was", () => {
    const revoked = "E-1 | CKA | 2024-02-14 | | | | revoked";
    const own = plan([revoked], { world: held });
    expect(rowAt(own, 2).changes).toEqual([
      { field: "revoked_on", before: null, after: "2026-11-22" },
    ]);
    const after = importText(
      "awards",
      ["person|credential|issued_on|status", "E-1|CKA|2024-02-14|revoked"],
      { world: held },
    );
    expect(outcomes(plan([revoked], { world: after, today: "2027-01-01" }))).toEqual([
      "2 unchanged",
    ]);
  });

  test("with the same number and a corrected day is the same award", () => {
    const own = plan(["E-1 | CKA | 2024-02-15 | 2026-02-14 | LF-1"], { world: held });
    expect(rowAt(own, 2).changes).toEqual([
      { field: "issued_on", before: "2024-02-14", after: "2024-02-15" },
    ]);
  });

  test("whose number is kept by a renewal stays beside the renewal", () => {
    const own = plan(["E-1 | CKA | 2026-02-01 | 2028-02-01 | LF-1"], { world: held });
    expect(outcomes(own)).toEqual(["2 create"]);
  });

  test("in progress becomes its result", () => {
    const started = importText(
      "awards",
      ["person|credential|issued_on|status", "E-1|Security+|2026-05-01|in-progress"],
      { world },
    );
    const own = plan(["E-1 | Security plus | 2026-08-01 | 2029-08-01 | | | active"], {
      world: started,
    });
    expect(rowAt(own, 2)).toMatchObject({ outcome: "update", entityId: started.awards[0]?.id });
  });
});

describe("rows of one file", () => {
  test("that repeat each other make one award", () => {
    const own = plan([
      "E-1 | CKA | 2024-02-14 | 2026-02-14",
      "ana@b.example | Certified Kubernetes Administrator | 14 Feb 2024 | 2026-02-14",
    ]);
    expect(outcomes(own)).toEqual(["2 create", "3 unchanged repeats-row"]);
    expect(rowAt(own, 3).problems[0]?.message).toBe("Says the same as row 2.");
    expect(own.writes.awards?.insert).toHaveLength(1);
  });

  test("that contradict each other are all rejected, whichever comes first", () => {
    const lines = ["E-1 | CKA | 2024-02-14 | 2026-02-14", "E-1 | CKA | 2024-02-14 | 2027-02-14"];
    const expected = ["2 reject contradicts-row", "3 reject contradicts-row"];
    expect(outcomes(plan(lines))).toEqual(expected);
    expect(outcomes(plan([...lines].reverse()))).toEqual(expected);
  });

  test("are several awards where the days of issue differ", () => {
    const own = plan(["E-1 | CKA | 2022-02-14", "E-1 | CKA | 2024-02-14"]);
    expect(outcomes(own)).toEqual(["2 create", "3 create"]);
  });
});

describe("the order of day and month", () => {
  const lines = ["E-1 | CKA | 03/04/2026", "E-1 | Security+ | 2026-04-03"];

  test("is asked where it is not certain", () => {
    expect(outcomes(plan(lines))).toEqual(["2 undecided date-order-unknown", "3 create"]);
  });

  test("is taken from the whole file where one value decides", () => {
    const own = plan([...lines, "E-2 | CKA | 25/12/2018"]);
    expect(outcomes(own)).toEqual(["2 create", "3 create", "4 create"]);
  });

  test("is what somebody said", () => {
    const { writes } = plan(lines, { settings: { dateOrder: "dmy" } });
    const days = writes.awards?.insert.map(({ issuedOn }) => issuedOn) ?? [];
    expect(days[0]).toBe(days[1]);
  });
});
