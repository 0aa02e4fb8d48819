import { BADGE_TYPES } from "@/lib/badge/read/badge/read-credential";
import { validityOf } from "@/lib/badge/read/document";
import { readDate } from "@/lib/badge/read/read-date";
import { idOf, listOf, objectsOf, typesOf } from "@/lib/badge/read/shapes";
import type { Day } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";

/** What a credential says of itself, as far as its verdicts hang on it. */
export type ClaimedCredential = {
  readonly id: string | null;
  readonly issuer: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly status: readonly JsonObject[];
};

export type ClaimProblem =
  | "wrong-context"
  | "wrong-type"
  | "issuer-missing"
  | "subject-missing"
  | "date-missing"
  | "image-inline"
  /** The claims of a JWT contradict the credential inside. */
  | "claims-disagree";

const VERIFIED_TYPES = [...BADGE_TYPES, "ClrCredential"];

const CREDENTIALS = /^https:\/\/www\.w3\.org\/(?:2018\/credentials\/v1|ns\/credentials\/v2)$/;
const BADGES =
  /^https:\/\/(?:purl\.imsglobal\.org\/spec\/(?:ob|clr)\/|imsglobal\.github\.io\/openbadges-specification\/)/;

/**
 * Reads an Open Badges 3.0 or CLR 2.0 credential: what the official schema requires and a verdict
 * needs.
 */
export function claimedBadge(document: JsonObject): Result<ClaimedCredential, ClaimProblem> {
  const isBadge = listOf(document["@context"]).some((url) => BADGES.test(String(url)));
  return isBadge ? claimedCredential(document, VERIFIED_TYPES) : fail("wrong-context");
}

/** Reads a verifiable credential (data model 1.1 or 2.0) of one of `types`. */
export function claimedCredential(
  document: JsonObject,
  types: readonly string[],
): Result<ClaimedCredential, ClaimProblem> {
  const { id, issuer: named, credentialSubject, credentialStatus } = document;
  const [first] = listOf(document["@context"]);
  if (typeof first !== "string" || !CREDENTIALS.test(first)) return fail("wrong-context");
  const own = typesOf(document);
  const isKnown = own.includes("VerifiableCredential") && types.some((type) => own.includes(type));
  if (!isKnown) return fail("wrong-type");
  const issuer = idOf(named);
  if (issuer === null) return fail("issuer-missing");
  if (objectsOf(credentialSubject).length === 0) return fail("subject-missing");
  const stated = validityOf(document);
  const from = readDate(stated.from);
  const until = readDate(stated.until);
  if (!from.ok || !from.value || !until.ok) return fail("date-missing");
  return ok({
    id: idOf(id),
    issuer,
    from: from.value.day,
    until: until.value?.day ?? null,
    status: objectsOf(credentialStatus),
  });
}
