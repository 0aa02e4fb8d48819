import { assertionVersion } from "@/lib/badge/read/assertion-version";
import { readDate } from "@/lib/badge/read/read-date";
import { idOf, listOf, objectsOf, textOf, typesOf } from "@/lib/badge/read/shapes";
import type { Day } from "@/lib/calendar";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { urlOf } from "@/lib/url";
import type { ClaimProblem } from "./claimed-credential";
import type { KnownDocuments } from "./known-documents";

/** What an Open Badges 2.0 assertion says of itself, as far as its verdicts hang on it. */
export type ClaimedAssertion = {
  readonly id: string | null;
  /** Where its class is, or the class itself. */
  readonly badge: unknown;
  readonly from: Day;
  readonly until: Day | null;
  readonly isSigned: boolean;
  /** Where the key of a signed one is. */
  readonly creator: string | null;
};

const CONTEXT = "https://w3id.org/openbadges/v2";

/** Whether a document is an Open Badges 2.0 assertion, well formed or not, and no credential. */
export function isAssertion(document: JsonObject): boolean {
  return !("credentialSubject" in document) && !("vc" in document);
}

/** Reads the members that the specification requires. A revoked one may have lost most of them. */
export function claimedAssertion(
  document: JsonObject,
): Result<ClaimedAssertion, ClaimProblem | "legacy-version"> {
  const { id, badge, image } = document;
  const version = assertionVersion(document);
  if (version.ok && version.value === "legacy") return fail("legacy-version");
  if (!listOf(document["@context"]).includes(CONTEXT)) return fail("wrong-context");
  if (!typesOf(document).includes("Assertion")) return fail("wrong-type");
  if (objectsOf(document.recipient).length === 0) return fail("subject-missing");
  if (idOf(badge) === null) return fail("issuer-missing");
  if (typeof image === "string" && image.startsWith("data:")) return fail("image-inline");
  const from = readDate(document.issuedOn);
  const until = readDate(document.expires);
  if (!from.ok || !from.value || !until.ok) return fail("date-missing");
  const [verification] = objectsOf(document.verification);
  return ok({
    id: idOf(id),
    badge,
    from: from.value.day,
    until: until.value?.day ?? null,
    isSigned: typesOf(verification ?? {}).some((type) => /^signed/i.test(type)),
    creator: textOf(verification?.creator),
  });
}

export type AssertionIssuer = {
  readonly id: string;
  /** As it is published at the issuer's own address; null where that is not known. */
  readonly profile: JsonObject | null;
};

/**
 * The issuer by way of the class. What a badge says of its issuer itself proves nothing: only the
 * published profile counts. Null where not even the class is known.
 */
export function issuerOfAssertion(
  badge: unknown,
  documents: KnownDocuments,
): AssertionIssuer | null {
  const badgeClass = isJsonObject(badge) ? badge : documents.get(idOf(badge) ?? "")?.content;
  const id = isJsonObject(badgeClass) ? idOf(badgeClass.issuer) : null;
  if (id === null) return null;
  const profile = documents.get(id)?.content;
  return { id, profile: isJsonObject(profile) && isSameHost(idOf(profile), id) ? profile : null };
}

/** Profiles are often published at another address than they name, but of the same host. */
function isSameHost(named: string | null, address: string): boolean {
  const host = urlOf(named ?? "")?.host ?? "";
  return host !== "" && host === urlOf(address)?.host;
}
