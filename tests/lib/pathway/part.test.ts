import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takesText } from "@/lib/format/pathway";
import type { CredentialId } from "@/lib/ids";
import { credentialsOf, electiveOf, replaceInParts, ruleOf } from "@/lib/pathway/part";
import { DefinePathway, isOffered } from "@/lib/pathway/pathway";
import { pathwayProblems } from "@/lib/pathway/problems";
import { currencyOf, type Takes, takesOf } from "@/lib/pathway/takes";
import { credentialIds } from "@/tests/support/organisation/arbitrary-facts";
import { day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";
import { anyParts, elective, required } from "@/tests/support/pathways";

const [LINUX, GO, RUST, ZIG] = ["linux", "go", "rust", "zig"].map(name.credentialId) as [
  CredentialId,
  CredentialId,
  CredentialId,
  CredentialId,
];

test("a pathway is the rule that all of its parts are together", () => {
  expect(ruleOf([required(LINUX), elective(1, [GO, RUST])])).toEqual({
    all: [{ credential: LINUX }, { atLeast: 1, of: [{ credential: GO }, { credential: RUST }] }],
  });
});

test("what was chosen leads to its part; what had to be leads to none", () => {
  const choice = elective(1, [GO, RUST]);
  const parts = [required(LINUX), choice];
  expect(electiveOf(parts, RUST)).toEqual(choice);
  expect(electiveOf(parts, LINUX)).toBeNull();
  expect(electiveOf(parts, ZIG)).toBeNull();
});

describe("a pathway is refused", () => {
  const known = new Set([LINUX, GO, RUST]);
  test.each([
    [
      "for what it has twice",
      [required(LINUX), elective(1, [GO, LINUX])],
      "parts/1/credentialIds/1",
      "twice",
    ],
    [
      "for more than there is to choose from",
      [elective(3, [GO, RUST])],
      "parts/0/atLeast",
      "too-many",
    ],
    ["for what does not exist", [required(ZIG)], "parts/0/credentialId", "unknown"],
    [
      "for two parts of one name",
      [elective(1, [GO]), elective(1, [RUST])],
      "parts/1/name",
      "name-taken",
    ],
  ])("%s", (_name, parts, field, code) => {
    expect(pathwayProblems(parts, known)).toMatchObject([{ field, code }]);
  });

  test("where nothing is on it, or there is nothing to choose from", () => {
    const pathway = { name: "Clusters", goal: "Fewer nights", credentialId: null };
    expect(DefinePathway.safeParse({ ...pathway, parts: [] }).success).toBe(false);
    expect(DefinePathway.safeParse({ ...pathway, parts: [elective(1, [])] }).success).toBe(false);
  });
});

test("it is offered through its last day", () => {
  const endsOn = day("2026-11-22");
  expect(isOffered({ endsOn: null }, endsOn)).toBe(true);
  expect(isOffered({ endsOn }, endsOn)).toBe(true);
  expect(isOffered({ endsOn }, day("2026-11-23"))).toBe(false);
});

describe("what it takes", () => {
  test("is said as far as it is known", () => {
    const unit = (value: number) => `${value} h`;
    const text = (range: Takes["range"], unknown: number) => takesText({ range, unknown }, unit);
    expect(text({ least: 50, most: 50 }, 0)).toBe("50 h");
    expect(text({ least: 50, most: 70 }, 2)).toBe("50 h to 70 h as far as known, 2 not known");
    expect(text(null, 2)).toBe("not known");
  });

  test("in money is told in the currency of most prices", () => {
    const prices = ["USD", "EUR", null, "EUR"].map((currency) => ({ currency }));
    expect(currencyOf(prices)).toBe("EUR");
    expect(currencyOf([{ currency: "USD" }, { currency: "EUR" }])).toBe("EUR");
    expect(currencyOf([])).toBeNull();
  });

  const hours = new Map([
    [LINUX, 40],
    [GO, 10],
    [RUST, 30],
  ]);
  const hoursOf = (id: CredentialId) => hours.get(id) ?? null;

  test("is the least and the most that can be chosen", () => {
    expect(takesOf([required(LINUX), elective(1, [RUST, GO])], hoursOf)).toEqual({
      range: { least: 50, most: 70 },
      unknown: 0,
    });
  });

  test("is never nothing where nobody knows", () => {
    expect(takesOf([required(ZIG)], hoursOf)).toEqual({ range: null, unknown: 1 });
    expect(takesOf([required(LINUX), elective(2, [ZIG, GO])], hoursOf)).toEqual({
      range: { least: 40, most: 40 },
      unknown: 1,
    });
  });
});

test("with one credential in the place of another, any pathway is as sound as before", () => {
  const [a, b] = credentialIds;
  if (!a || !b) throw new Error("There are credentials.");
  const known = new Set(credentialIds);
  fc.assert(
    fc.property(anyParts(credentialIds), (parts) => {
      const replaced = replaceInParts(parts, a, b);
      expect(pathwayProblems(replaced, known)).toEqual([]);
      const named = new Set(replaced.flatMap(credentialsOf));
      const before = parts.flatMap(credentialsOf).map((id) => (id === a ? b : id));
      expect(named).toEqual(new Set(before));
    }),
  );
});
