import { expect, test } from "vitest";
import { credentialProblems } from "@/lib/credential/credential-problems";
import { credentialId } from "@/tests/support/organisation/names";

const own = credentialId("own");
const other = credentialId("other");

function codes(facets: Partial<Parameters<typeof credentialProblems>[0]>) {
  const nothing = {
    id: own,
    validity: "unknown",
    validityMonths: null,
    price: null,
    currency: null,
    specialtyOf: null,
    stack: null,
    prerequisites: null,
  } as const;
  return credentialProblems({ ...nothing, ...facets }).map(({ field, code }) => `${field} ${code}`);
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
] as const)("%o", (facets, expected) => {
  expect(codes(facets)).toEqual(expected);
});
