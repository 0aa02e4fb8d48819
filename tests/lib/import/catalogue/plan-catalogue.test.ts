import { describe, expect, test } from "vitest";
import { importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";
import type { World } from "@/tests/support/import/world";

const HEADER =
  "credential | code | issuer | kind | aliases | validity_months | price | currency | specialty_of | stack | prerequisites | competency | level | url";

const world = importText("roles", [
  "role | competency | level",
  "Engineer | Kubernetes | 3",
  "Engineer | Linux | 3",
]);

function plan(lines: readonly string[], own: World = world) {
  return planText("catalogue", [HEADER, ...lines], { world: own });
}

const CKA =
  "Certified Kubernetes Administrator | CKA | CNCF | certification | K8s Admin | 24 | 445 | usd | | | | Kubernetes | Working |";
const known = importText("catalogue", [HEADER, CKA], { world });

test("a credential comes with its issuer, aliases and mappings", () => {
  const own = plan([CKA, "Certified Kubernetes Administrator | | | | | | | | | | | Linux | 1"]);
  expect(outcomes(own)).toEqual(["2 create", "3 create"]);
  expect(own.writes.issuers?.insert).toMatchObject([{ name: "CNCF" }]);
  expect(own.writes.credentialDefinitions?.insert).toMatchObject([
    {
      code: "CKA",
      validity: "months",
      validityMonths: 24,
      price: 445,
      currency: "USD",
      hours: null,
    },
  ]);
  expect(own.writes.credentialAliases?.insert).toMatchObject([{ normalised: "k8sadmin" }]);
  expect(own.writes.mappings?.insert.map(({ level }) => level)).toEqual([2, 1]);
});

test("what is introductory shows the first level at most, whether the file says so or it is known", () => {
  const header = "credential | kind | tier | competency | level";
  const own = planText(
    "catalogue",
    [
      header,
      "Taste | badge | introductory | Linux | 1",
      "Taste | | | Kubernetes | 2",
      "Other | badge | standard | Linux | 2",
    ],
    { world },
  );
  expect(outcomes(own)).toEqual(["2 create", "3 reject level-of-introductory", "4 create"]);
  const kept = importText("catalogue", [header, "Taste | badge | introductory | Linux | 1"], {
    world,
  });
  const again = planText("catalogue", [header, "Taste | | | Linux | Working"], { world: kept });
  expect(outcomes(again)).toEqual(["2 reject level-of-introductory"]);
});

test("what it is for, where it is examined and what it is worth may stand in columns of their own", () => {
  const header = "credential | kind | purpose | exam mode | ECTS | market value";
  const own = planText(
    "catalogue",
    [header, "X | badge | A first look | online proctored | 2.5 | asked for in tenders"],
    { world },
  );
  expect(own.writes.credentialDefinitions?.insert).toMatchObject([
    {
      ...{ purpose: "A first look", testMode: "remote", credits: 2.5 },
      ...{ valueNote: "asked for in tenders", assessment: null },
    },
  ]);
  const odd = planText("catalogue", ["credential | kind | test mode", "X | badge | by owl"], {
    world,
  });
  expect(outcomes(odd)).toEqual(["2 reject value-unknown"]);
});

test.each([
  ["none", "none", null],
  ["36", "months", 36],
  ["", "unknown", null],
])("a validity of “%s” is kept as %s", (text, validity, validityMonths) => {
  const { writes } = plan([`X | | | badge | | ${text}`]);
  expect(writes.credentialDefinitions?.insert).toMatchObject([{ validity, validityMonths }]);
});

test.each([
  ["no name", " | X", "value-missing"],
  ["an unknown kind", "X | | | medal", "value-unknown"],
  ["a validity of 0", "X | | | badge | | 0", "number-not-understood"],
  ["half a month", "X | | | badge | | 1.5", "number-not-understood"],
  ["a price that is none", "X | | | badge | | | ten | EUR", "number-not-understood"],
  ["a currency that is none", "X | | | badge | | | 10 | Euro", "currency-missing"],
  ["a script for an address", "X | | | badge | | | | | | | | | | javascript:x", "url-not-web"],
  ["a rule that cannot be read", "X | | | badge | | | | | | 3 of (A; B)", "rule-not-understood"],
  ["an unknown part", "X | | | badge | | | | | | all of (CKA; Nothing)", "rule-name-unknown"],
  ["an unknown prerequisite", "X | | | badge | | | | | | | Nothing", "rule-name-unknown"],
  ["an unknown specialty", "X | | | badge | | | | | Nothing", "rule-name-unknown"],
  ["a code that is another's", "X | cka | | badge", "code-taken"],
  ["being built on itself", "X | | | badge | | | | | | any of (X; CKA)", "built-on-itself"],
  ["an unknown competency", "X | | | badge | | | | | | | | Juggling | 1", "competency-unknown"],
  ["a mapping without a level", "X | | | badge | | | | | | | | Linux |", "value-missing"],
  ["a level outside the scale", "X | | | badge | | | | | | | | Linux | 7", "level-unknown"],
])("a row is rejected for %s", (_what, line, code) => {
  expect(outcomes(plan([line], known))[0]).toContain(`2 reject ${code}`);
});

test("a circle over several credentials is refused, with the way around it", () => {
  const own = plan(
    [
      "A | | | badge | | | | | | | B",
      "B | | | badge | | | | | C",
      "C | | | badge | | | | | | all of (A; CKA)",
      "D | | | badge | | | | | | any of (A; CKA)",
      "E | | | badge | | | | | | any of (CKA)",
    ],
    known,
  );
  expect(outcomes(own)).toEqual([
    "2 reject built-on-itself",
    "3 reject built-on-itself",
    "4 reject built-on-itself",
    "5 reject rule-name-unknown",
    "6 create",
  ]);
  expect(rowAt(own, 2).problems[0]?.message).toContain("A → B → C → A");
});

test("parts may come later in the file, by name, code or alias", () => {
  const own = plan(
    [
      "Stack | | | badge | | | | | | all of (a1; Second; K8S ADMIN) | |",
      "First | A1 | | badge",
      "Other | | | badge | Second",
    ],
    known,
  );
  expect(outcomes(own)).toEqual(["2 create", "3 create", "4 create"]);
});

test("the many names that short credentials go by are read as their kind", () => {
  const kinds = ["Nano degree", "micro-certification", "Web badge", "Digital Badge", "Course"];
  const { writes } = planText(
    "catalogue",
    ["credential | kind", ...kinds.map((kind, n) => `X${n} | ${kind}`)],
    {},
  );
  expect(JSON.stringify(writes).match(/"kind":"[^"]+"/g)).toEqual(
    ["micro-credential", "micro-credential", "badge", "badge", "training"].map(
      (kind) => `"kind":"${kind}"`,
    ),
  );
});

test("a kind that is not given is taken for a certification, and said", () => {
  expect(outcomes(plan(["X"]))).toEqual(["2 create kind-assumed"]);
});

describe("names", () => {
  test("an alias that is another's is left out, and said", () => {
    const own = plan(["X | | | badge | CKA; Y"], known);
    expect(outcomes(own)).toEqual(["2 create alias-taken"]);
    expect(own.writes.credentialAliases?.insert).toMatchObject([{ alias: "Y" }]);
  });

  test("a row may name a credential by the code that another row gives it", () => {
    const own = plan(["Y | | | badge", "X | Y | | badge"]);
    expect(outcomes(own)).toEqual(["2 create", "3 unchanged repeats-row"]);
    expect(own.writes.credentialDefinitions?.insert).toMatchObject([{ name: "X", code: "Y" }]);
  });

  test("a code that two credentials of the file have is neither's", () => {
    const own = plan(["X | Z9 | | badge", "Y | z-9 | | badge"]);
    expect(outcomes(own)).toEqual(["2 reject code-shared", "3 reject code-shared"]);
  });

  test("a code that is given up stays an alias", () => {
    const own = plan(["Certified Kubernetes Administrator | CKA-2"], known);
    expect(own.writes.credentialAliases?.insert).toMatchObject([{ alias: "CKA" }]);
  });

  test("a credential is known by any of its names, and keeps its own", () => {
    for (const name of ["cka", "K8S admin", "Certified Kubernetes  Administrator"]) {
      expect(outcomes(plan([name], known))).toEqual(["2 unchanged"]);
    }
  });
});

test("facets change one by one; empty cells change nothing", () => {
  const own = plan(["CKA | | Linux Foundation | | | none | 395"], known);
  expect(rowAt(own, 2).changes).toEqual([
    { field: "issuer", before: "CNCF", after: "Linux Foundation" },
    { field: "validity_months", before: "24", after: "none" },
    { field: "price", before: "445", after: "395" },
  ]);
});

test("a mapping changes its level", () => {
  const own = plan(["CKA | | | | | | | | | | | Kubernetes | Expert"], known);
  expect(rowAt(own, 2)).toMatchObject({
    outcome: "update",
    changes: [{ field: "level", before: "2", after: "4" }],
  });
});

test("rows that contradict each other are rejected", () => {
  expect(outcomes(plan(["X | | | badge | | 12", "X | | | badge | | 24"]))).toEqual([
    "2 reject contradicts-row",
    "3 reject contradicts-row",
  ]);
  expect(
    outcomes(
      plan(["X | | | badge | | | | | | | | Linux | 1", "X | | | | | | | | | | | Linux | 2"]),
    ),
  ).toEqual(["2 reject contradicts-row", "3 reject contradicts-row"]);
});
