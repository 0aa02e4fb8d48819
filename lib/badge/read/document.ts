import type { BadgeText, JsonObject } from "@/lib/badge/badge-text";
import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";
import { type BadgeFault, badgeFault } from "./badge-problem";
import { BADGE_LIMITS } from "./limits";
import { isJsonObject, parseBadgeJson } from "./parse-badge-json";
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
 * shares with the registered claims may be left out there (VC Data Model 1.1 § 6.3.1).
 */
function withoutClaims(payload: JsonObject): JsonObject {
  const { vc, vp, iss, jti, nbf, exp, sub } = payload;
  if (isJsonObject(vp)) return { id: jti, holder: iss, ...vp };
  if (!isJsonObject(vc)) return payload;
  const subject = vc.credentialSubject;
  return {
    id: jti,
    issuer: iss,
    ...("validFrom" in vc ? {} : { issuanceDate: instantOfSeconds(nbf) }),
    ...("validUntil" in vc ? {} : { expirationDate: instantOfSeconds(exp) }),
    ...vc,
    credentialSubject: isJsonObject(subject) ? { id: sub, ...subject } : subject,
  };
}
