import fc from "fast-check";
import { expect, test } from "vitest";
import { CREDENTIAL_KINDS, type CredentialKind, TEST_MODES } from "@/lib/credential/definition";
import { type CredentialFilter, filterCredentials, valuesOf } from "@/lib/credential/filter";
import { ISSUER_TYPES } from "@/lib/credential/issuer-type";

const ANY: CredentialFilter = {
  ...{ kind: null, tier: null, delivery: null, assessment: null, testMode: null },
  ...{ issuerType: null, hours: null, price: null, currency: null },
};
const BADGE: CredentialFilter & { readonly kind: CredentialKind } = {
  ...{ kind: "badge", tier: "standard", delivery: "on-demand", assessment: "quiz" },
  ...{ testMode: "remote", issuerType: "vendor", hours: 12, price: 50, currency: "EUR" },
};

type Own = Partial<Omit<CredentialFilter, "kind">>;
const found = (filter: Partial<CredentialFilter>, own: Own = {}) =>
  filterCredentials([{ ...BADGE, ...own }], { ...ANY, ...filter });
const FOUND = { found: [BADGE], unknown: 0 };
const BEYOND = { found: [], unknown: 0 };

test("remote tests only hide the rest", () => {
  expect(found({ testMode: "remote" })).toEqual(FOUND);
  expect(found({ testMode: "in-person" })).toEqual(BEYOND);
  expect(found({ testMode: "remote" }, { testMode: null })).toEqual({ found: [], unknown: 1 });
});

test.each<[string, Partial<CredentialFilter>, Own, object]>([
  ["the very hours", { hours: 12 }, {}, { unknown: 0 }],
  ["fewer hours", { hours: 11 }, {}, BEYOND],
  ["hours that nobody knows", { hours: 12 }, { hours: null }, { found: [], unknown: 1 }],
  ["the very price", { price: 50, currency: "EUR" }, {}, { unknown: 0 }],
  ["a lower price", { price: 49, currency: "EUR" }, {}, BEYOND],
  ["another currency", { price: 50, currency: "USD" }, {}, { found: [], unknown: 1 }],
  ["a price that nobody knows", { price: 50, currency: "EUR" }, { price: null }, { unknown: 1 }],
  ["what is free", { price: 0, currency: "USD" }, { price: 0 }, { unknown: 0 }],
  ["too long, and of no known price", { hours: 1, price: 1, currency: "USD" }, {}, BEYOND],
])("at most so much: %s", (_, filter, own, expected) => {
  expect(found(filter, own)).toMatchObject(expected);
});

const anyOf = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const anyFilter: fc.Arbitrary<CredentialFilter> = fc.record({
  ...{ kind: anyOf(CREDENTIAL_KINDS), tier: anyOf(["standard", "introductory"]) },
  ...{ delivery: anyOf(["on-demand", "classroom"]), assessment: anyOf(["quiz", "exam"]) },
  ...{ testMode: anyOf(TEST_MODES), hours: anyOf([0, 10, 20]), price: anyOf([0, 10, 20]) },
  ...{ currency: anyOf(["EUR", "USD"]), issuerType: anyOf(ISSUER_TYPES) },
});
const anyCredential = anyFilter.map((own) => ({ ...own, kind: own.kind ?? ("badge" as const) }));

test("each condition more finds the same or less, and none finds all", () => {
  fc.assert(
    fc.property(fc.array(anyCredential), anyFilter, (all, filter) => {
      expect(filterCredentials(all, ANY)).toEqual({ found: all, unknown: 0 });
      const narrow = filterCredentials(all, filter).found;
      for (const facet of [
        "kind",
        "tier",
        "delivery",
        "assessment",
        "testMode",
        "issuerType",
        "hours",
      ] as const) {
        const wider = filterCredentials(all, { ...filter, [facet]: null }).found;
        expect(narrow.every((own) => wider.includes(own))).toBe(true);
      }
    }),
  );
});

test("the values that there are stand once each, in order", () => {
  const all = [
    { tier: "standard" },
    { tier: null },
    { tier: "introductory" },
    { tier: "standard" },
  ];
  expect(valuesOf(all, ({ tier }) => tier)).toEqual(["introductory", "standard"]);
});
