import { expect, test } from "vitest";
import { credentialProblems, type Foundations } from "@/lib/credential/credential-problems";
import type { CredentialId } from "@/lib/ids";
import { credentialId } from "@/tests/support/organisation/names";

const own = credentialId("own");
const other = credentialId("other");
const builder = credentialId("builder");
const basis = credentialId("basis");
const nothing = { specialtyOf: null, stack: null, prerequisites: null };

/** The builder is built on our own, over the basis. */
const others = new Map<CredentialId, Foundations>([
  [builder, { ...nothing, prerequisites: { any: [{ credential: basis }] } }],
  [basis, { ...nothing, specialtyOf: own }],
]);

function codes(facets: Partial<Parameters<typeof credentialProblems>[0]>) {
  const usual = {
    ...nothing,
    id: own,
    validity: "unknown",
    validityMonths: null,
    price: null,
    currency: null,
  } as const;
  const problems = credentialProblems({ ...usual, ...facets }, others);
  return problems.map(({ field, code }) => `${field} ${code}`);
}

test.each([
  [{}, []],
  [{ validity: "months", validityMonths: 12 }, []],
  [{ validity: "months" }, ["validityMonths validity-without-months"]],
  [{ validity: "none", validityMonths: 12 }, ["validityMonths validity-without-months"]],
  [{ price: 0, currency: "EUR" }, []],
  [{ price: 0 }, ["currency currency-missing"]],
  [{ currency: "EUR" }, []],
  [{ specialtyOf: other, stack: { all: [{ credential: other }] } }, []],
  [{ specialtyOf: own }, ["specialtyOf built-on-itself"]],
  [{ stack: { any: [{ all: [{ credential: own }] }] } }, ["stack built-on-itself"]],
  [{ prerequisites: { credential: own } }, ["prerequisites built-on-itself"]],
  [{ stack: { all: [{ credential: other }, { credential: builder }] } }, ["stack built-on-itself"]],
  [{ specialtyOf: basis, stack: { credential: other } }, ["specialtyOf built-on-itself"]],
] as const)("%o", (facets, expected) => {
  expect(codes(facets)).toEqual(expected);
});
