import type { CredentialKind } from "@/lib/credential/definition";
import type { CredentialId } from "@/lib/ids";
import type { Rows } from "@/lib/import/plan/writes";

/** A credential of which nothing but its name and kind is known. */
export function newCredential(
  id: CredentialId,
  name: string,
  kind: CredentialKind,
): Rows["credentialDefinitions"] {
  return {
    id,
    name,
    kind,
    code: null,
    issuerId: null,
    validity: "unknown",
    validityMonths: null,
    renewalWindowDays: null,
    purpose: null,
    hours: null,
    price: null,
    currency: null,
    delivery: null,
    assessment: null,
    testMode: null,
    tier: null,
    recognition: null,
    credits: null,
    valueNote: null,
    specialtyOf: null,
    stack: null,
    prerequisites: null,
    url: null,
    source: null,
    checkedOn: null,
  };
}
