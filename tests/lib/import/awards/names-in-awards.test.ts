import { describe, expect, test } from "vitest";
import type { ImportSettings } from "@/lib/import/import";
import { importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";
import { written } from "@/tests/support/import/world";

const world = importText(
  "catalogue",
  [
    "credential | issuer | kind",
    "AWS Certified Solutions Architect – Associate | Amazon Web Services | certification",
    "Cybersecurity Fundamentals | IBM | badge",
  ],
  {
    world: importText("people", [
      "person_id | name | email",
      "E-1 | Ana Ruiz | ana@a.example",
      "E-2 | Ben Adeyemi | ben@a.example",
      "E-3 | Ben Adeyemi | ben2@a.example",
    ]),
  },
);
const [ana, ben] = world.people;
const [architect] = world.credentialDefinitions;
const FILE = [
  "person | credential | issued_on",
  "E-1 | AWS CSAA | 2025-01-01",
  "E-2 | aws  csaa | 2025-01-02",
];

function plan(lines: readonly string[], settings: Partial<ImportSettings> = {}, own = world) {
  return planText("awards", lines, { world: own, settings });
}

describe("an unknown credential", () => {
  test("is asked once for all of its rows, however they spell it, with candidates", () => {
    const own = plan(FILE);
    expect(outcomes(own)).toEqual([
      "2 undecided credential-unknown",
      "3 undecided credential-unknown",
    ]);
    expect(own.credentials).toHaveLength(1);
    expect(own.credentials[0]).toMatchObject({ value: "AWS CSAA", lines: [2, 3] });
    expect(own.credentials[0]?.candidates[0]).toMatchObject({
      id: architect?.id,
      reason: "initials",
    });
    expect(own.writes).toEqual({});
  });

  test("that was chosen is remembered, once", () => {
    const own = plan(FILE, { credentials: { "AWS CSAA": `${architect?.id}` } });
    expect(outcomes(own)).toEqual(["2 create", "3 create"]);
    expect(own.writes.credentialAliases?.insert).toMatchObject([
      { credentialId: architect?.id, alias: "AWS CSAA", normalised: "awscsaa" },
    ]);
    expect(rowAt(own, 2).changes).toMatchObject([{ field: "alias" }]);
    const later = written(world, own.writes);
    const another = ["person | credential | issued_on", "E-3 | Aws Csaa | 2026-01-01"];
    expect(outcomes(plan(another, {}, later))).toEqual(["2 create"]);
  });

  test("may be added as new, of a kind, by an issuer", () => {
    const lines = [
      "person | credential | issuer | issued_on",
      "E-1 | Rust Badge | Ferris Inc. | 2025-01-01",
    ];
    const own = plan(lines, { credentials: { "*": "create:badge" } });
    expect(outcomes(own)).toEqual(["2 create credential-created"]);
    expect(own.writes.credentialDefinitions?.insert).toMatchObject([
      { name: "Rust Badge", kind: "badge", issuerId: own.writes.issuers?.insert[0]?.id },
    ]);
  });

  test("that says another kind than what was chosen says so in its row", () => {
    const lines = [
      "person | credential | issued_on",
      "E-1 | Solutions Architect Badge | 2025-01-01",
      "E-1 | Cloud Architect Certification | 2025-02-01",
    ];
    const own = plan(lines, { credentials: { "*": `${architect?.id}` } });
    expect(outcomes(own)).toEqual(["2 create kind-differs", "3 create"]);
    expect(rowAt(own, 2).problems[0]?.message).toContain("badge, but AWS Certified");
  });

  test("may be left out", () => {
    expect(outcomes(plan(FILE, { credentials: { "aws csaa": "leave-out" } }))).toEqual([
      "2 reject left-out",
      "3 reject left-out",
    ]);
  });

  test("is still asked where the decision names nothing", () => {
    const own = plan(FILE, { credentials: { "AWS CSAA": "00000000-0000-4000-8000-00000000dead" } });
    expect(own.credentials).toHaveLength(1);
  });

  test("that was decided on, but whose rows are all rejected, is not written", () => {
    const lines = ["person | credential | issued_on", "E-1 | Rust Badge | 31 Feb 2025"];
    const own = plan(lines, { credentials: { "*": "create" } });
    expect(own.writes).toEqual({});
  });

  test("of another issuer than the one of this name is asked, and then remembered with its issuer", () => {
    const lines = [
      "person | credential | issuer | issued_on",
      "E-1 | Cybersecurity Fundamentals | Amazon | 2025-01-01",
    ];
    expect(outcomes(plan(lines))).toEqual(["2 undecided credential-unknown"]);
    const own = plan(lines, { credentials: { "Cybersecurity Fundamentals": "create" } });
    expect(own.writes.credentialDefinitions?.insert[0]?.name).toBe(
      "Amazon Cybersecurity Fundamentals",
    );
    expect(outcomes(plan(lines, {}, written(world, own.writes)))).toEqual(["2 unchanged"]);
  });
});

describe("an unknown person", () => {
  const lines = [
    "person | credential | issued_on",
    "new.person@a.example | Cybersecurity Fundamentals | 2025-01-01",
  ];

  test("is asked", () => {
    const own = plan(lines);
    expect(outcomes(own)).toEqual(["2 undecided person-unknown"]);
    expect(own.people).toMatchObject([{ value: "new.person@a.example", lines: [2] }]);
  });

  test("is not asked for where the cell is empty: nothing could be decided", () => {
    const { counts, people } = plan([
      "person | credential | issued_on",
      " | AWS CSAA | 2025-01-01",
    ]);
    expect([counts.reject, people]).toEqual([1, []]);
  });

  test("may be added, named after the address", () => {
    const own = plan(lines, { people: { "New.Person@a.example": "create" } });
    expect(outcomes(own)).toEqual(["2 create person-created"]);
    expect(own.writes.people?.insert).toMatchObject([{ name: "New Person" }]);
    expect(own.writes.personEmails?.insert).toMatchObject([
      { email: "new.person@a.example", isPrimary: true },
    ]);
    expect(outcomes(plan(lines, {}, written(world, own.writes)))).toEqual(["2 unchanged"]);
  });

  test("that was chosen is remembered", () => {
    const own = plan(lines, { people: { "*": `${ana?.id}` } });
    expect(own.writes.personAliases?.insert).toMatchObject([
      { personId: ana?.id, normalised: "new.person@a.example" },
    ]);
    expect(outcomes(plan(lines, {}, written(world, own.writes)))).toEqual(["2 unchanged"]);
  });
});

describe("a name that two people bear", () => {
  const lines = [
    "person | credential | issued_on",
    "Ben Adeyemi | Cybersecurity Fundamentals | 2025-01-01",
  ];

  test("is asked, with both to choose from", () => {
    const own = plan(lines);
    expect(outcomes(own)).toEqual(["2 undecided person-name-shared"]);
    expect(own.people[0]?.candidates).toHaveLength(2);
    expect(own.people[0]?.candidates[0]).toMatchObject({
      detail: "ben@a.example",
      reason: "same name",
    });
  });

  test("means from then on the one that was chosen", () => {
    const own = plan(lines, { people: { "ben adeyemi": `${ben?.id}` } });
    expect(outcomes(plan(lines, {}, written(world, own.writes)))).toEqual(["2 unchanged"]);
  });

  test("may be somebody else again, who is then known by it", () => {
    const own = plan(lines, { people: { "*": "create" } });
    expect(own.writes.people?.insert).toMatchObject([{ name: "Ben Adeyemi" }]);
    expect(outcomes(plan(lines, {}, written(world, own.writes)))).toEqual(["2 unchanged"]);
  });
});
