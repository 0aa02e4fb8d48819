import { centsOf } from "@/lib/credential/cents";
import type { CredentialKind, TestMode, Validity } from "@/lib/credential/definition";
import type { CredentialId, IssuerId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import type { Offer } from "./planner/offer";

type Defined = {
  readonly id: CredentialId;
  readonly kind: CredentialKind;
  readonly price: number | null;
  readonly currency: string | null;
  readonly hours: number | null;
  readonly validity: Validity;
  readonly validityMonths: number | null;
  readonly renewalWindowDays: number | null;
  readonly delivery: string | null;
  readonly assessment: string | null;
  readonly testMode: TestMode | null;
  readonly issuerId: IssuerId | null;
  readonly prerequisites: Rule | null;
  readonly specialtyOf: CredentialId | null;
};

/** The catalogue as what can be earned. A price in another currency is one that nobody knows. */
export function offersIn(catalogue: readonly Defined[], currency: string): Offer[] {
  return catalogue.map(
    ({ id, price, currency: own, validity, validityMonths, ...facets }): Offer => ({
      ...{ credentialId: id, kind: facets.kind, hours: facets.hours },
      price: price !== null && own === currency ? centsOf(price) : null,
      validityMonths: validity === "months" ? validityMonths : null,
      renewalWindowDays: facets.renewalWindowDays,
      ...{ delivery: facets.delivery, assessment: facets.assessment },
      ...{ testMode: facets.testMode, issuerId: facets.issuerId },
      ...{ prerequisites: facets.prerequisites, specialtyOf: facets.specialtyOf },
    }),
  );
}
