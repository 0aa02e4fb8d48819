import { idOf, textOf } from "@/lib/badge/read/shapes";
import {
  type AssertionIssuer,
  type ClaimedAssertion,
  claimedAssertion,
  issuerOfAssertion,
} from "@/lib/badge/verify/claimed-assertion";
import { currencyOf, type StatusFinding } from "@/lib/badge/verify/currency";
import { canonicalJson } from "@/lib/badge/verify/encodings/canonical-json";
import { isHostedByIssuer } from "@/lib/badge/verify/hosting";
import type { CompactJws } from "@/lib/badge/verify/jws/compact-jws";
import { keyOfReference } from "@/lib/badge/verify/keys/key-reference";
import { statusByName } from "@/lib/badge/verify/status/revocation-list";
import {
  type Integrity,
  integrityFailure,
  undecided,
  type Verdicts,
} from "@/lib/badge/verify/verdict";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { checkJws } from "./check-jws";
import { issuerVerdict } from "./issuer-verdict";
import type { VerifyAbout } from "./verify-about";

/** The verdicts on an Open Badges 2.0 assertion; `jws` is what it came in where it is a signed one. */
export async function verifyAssertion(
  document: JsonObject,
  jws: CompactJws | null,
  about: VerifyAbout,
): Promise<Verdicts> {
  const claimed = claimedAssertion(document);
  if (!claimed.ok) return undecided(claimed.problem, about.now);
  const issuer = issuerOfAssertion(claimed.value.badge, about.documents);
  return jws
    ? verifySigned(claimed.value, jws, issuer, about)
    : verifyHosted(document, claimed.value, issuer, about);
}

async function verifySigned(
  claimed: ClaimedAssertion,
  jws: CompactJws,
  issuer: AssertionIssuer | null,
  about: VerifyAbout,
): Promise<Verdicts> {
  const integrity = await checkSigned(claimed, jws, issuer, about);
  const url = textOf(issuer?.profile?.revocationList);
  const list = url === null ? undefined : about.documents.get(url);
  const hasStatus = url !== null || !issuer?.profile;
  const finding = statusByName(list?.content, "revokedAssertions", claimed.id);
  return {
    integrity,
    issuer: issuerVerdict(issuer?.id ?? null, integrity, about),
    currency: currencyOf(claimed, hasStatus ? [finding] : [], {
      ...about,
      checkedAt: list?.fetchedAt ?? about.now,
    }),
  };
}

/** The key is the one that `verification.creator` names, else the one that the issuer publishes. */
async function checkSigned(
  { isSigned, creator }: ClaimedAssertion,
  jws: CompactJws,
  issuer: AssertionIssuer | null,
  { documents }: VerifyAbout,
): Promise<Integrity> {
  if (!isSigned || jws.jwk !== undefined) return integrityFailure("jws-header-refused");
  const reference = creator ?? idOf(issuer?.profile?.publicKey);
  if (reference === null) return integrityFailure("key-not-known");
  const material = keyOfReference(reference, documents);
  return material.ok ? checkJws(jws, material.value) : integrityFailure(material.problem);
}

/** A hosted assertion is what is published at its address, if that is the issuer's to publish at. */
function verifyHosted(
  document: JsonObject,
  claimed: ClaimedAssertion,
  issuer: AssertionIssuer | null,
  about: VerifyAbout,
): Verdicts {
  const hosted = claimed.id === null ? undefined : about.documents.get(claimed.id);
  const integrity = checkHosted(document, claimed, { issuer, copy: hosted?.content });
  const checkedAt = hosted?.fetchedAt ?? about.now;
  return {
    integrity,
    issuer:
      integrity.verdict === "fits"
        ? { verdict: "confirmed", by: "hosting" }
        : { verdict: "unconfirmed", why: "integrity" },
    currency: currencyOf(claimed, [hostedStatus(document, hosted?.content)], {
      ...about,
      checkedAt,
    }),
  };
}

function checkHosted(
  document: JsonObject,
  { id, isSigned }: ClaimedAssertion,
  { issuer, copy }: { readonly issuer: AssertionIssuer | null; readonly copy: unknown },
): Integrity {
  if (isSigned) return integrityFailure("unsigned");
  if (id === null || !issuer?.profile || !isJsonObject(copy))
    return integrityFailure("not-fetched");
  if (!isHostedByIssuer(id, issuer.id, issuer.profile)) return integrityFailure("hosted-elsewhere");
  // A revoked assertion has lost its other members.
  if (isRevoked(copy)) return { verdict: "fits", keys: [] };
  const isSame = canonicalJson(copy) === canonicalJson(document);
  return isSame ? { verdict: "fits", keys: [] } : integrityFailure("hosted-copy-differs");
}

function hostedStatus(document: JsonObject, copy: unknown): StatusFinding {
  const revoked = [copy, document].filter(isJsonObject).find(isRevoked);
  if (revoked) return { status: "revoked", reason: textOf(revoked.revocationReason) };
  return { status: isJsonObject(copy) ? "good" : "unknown" };
}

/** Only what says in so many words that it is not revoked, or says nothing, is not. */
function isRevoked({ revoked }: JsonObject): boolean {
  return revoked !== undefined && revoked !== false;
}
