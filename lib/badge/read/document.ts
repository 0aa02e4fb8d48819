import type { BadgeText } from "@/lib/badge/badge-text";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";
import { type BadgeFault, badgeFault } from "./badge-problem";
import { BADGE_LIMITS } from "./limits";
import { parseBadgeJson } from "./parse-badge-json";
import { instantOfSeconds } from "./read-date";

/** What the badge says: its JSON, or what its token carries. Nothing of it is proved. */
export function documentOf(text: BadgeText): Result<JsonObject, BadgeFault> {
  switch (text.form) {
    case "json":
      return ok(text.document);
    case "jws":
      return documentOfToken(text.token);
    case "url":
      return fail(badgeFault("not-fetched", text.url));
  }
}

/** Three parts in base64url without padding, RFC 7515 § 3.1. */
export const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

function documentOfToken(token: string): Result<JsonObject, BadgeFault> {
  if (!COMPACT_JWS.test(token)) return unreadable("it does not have three parts");
  const text = decodePart(token.split(".")[1] ?? "");
  if (text === null) return unreadable("its text is damaged");
  const json = parseBadgeJson(text, BADGE_LIMITS.fileBytes);
  if (!json.ok) return json;
  if (!isJsonObject(json.value)) return fail(badgeFault("not-an-object"));
  return ok(withoutClaims(json.value));
}

function unreadable(why: string): Result<JsonObject, BadgeFault> {
  return fail(badgeFault("unreadable-token", why));
}

function decodePart(part: string): string | null {
  try {
    const characters = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
    return decodeUtf8(Uint8Array.from(characters, (character) => character.charCodeAt(0)));
  } catch {
    // `atob` throws nothing but "this is not base64".
    return null;
  }
}

/**
 * A credential of the data model 1.1 lies in the claim `vc` (a presentation in `vp`), and what it
 * shares with the registered claims may be left out there.
 */
function withoutClaims(payload: JsonObject): JsonObject {
  const { vc, vp, iss, jti, sub } = payload;
  if (isJsonObject(vp)) return { id: jti, holder: iss, ...vp };
  if (!isJsonObject(vc)) return payload;
  const subject = vc.credentialSubject;
  return {
    ...withClaims(vc, payload),
    credentialSubject: isJsonObject(subject) ? { id: sub, ...subject } : subject,
  };
}

/** A credential with what VC Data Model 1.1 § 6.3.1 lets the claims around it say in its place. */
export function withClaims(vc: JsonObject, { iss, jti, nbf, exp }: JsonObject): JsonObject {
  return {
    ...(iss === undefined ? {} : { issuer: iss }),
    ...(jti === undefined ? {} : { id: jti }),
    ...("validFrom" in vc ? {} : dated("issuanceDate", nbf)),
    ...("validUntil" in vc ? {} : dated("expirationDate", exp)),
    ...vc,
  };
}

function dated(name: string, seconds: unknown): JsonObject {
  const instant = instantOfSeconds(seconds);
  return instant === undefined ? {} : { [name]: instant };
}

/** When a credential begins and ends, by the names of data model 2.0 or those of 1.1. */
export function validityOf(credential: JsonObject) {
  const { validFrom, issuanceDate, validUntil, expirationDate } = credential;
  return { from: validFrom ?? issuanceDate, until: validUntil ?? expirationDate };
}
