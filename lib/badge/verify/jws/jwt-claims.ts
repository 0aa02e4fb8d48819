import { validityOf, withClaims } from "@/lib/badge/read/document";
import { readDate } from "@/lib/badge/read/read-date";
import { idOf, objectsOf } from "@/lib/badge/read/shapes";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";

/**
 * The credential inside the payload of a JWT: the payload itself, or its `vc` (data model 1.1),
 * which may leave to the claims what they say. A claim that contradicts the credential is refused
 * (Open Badges 3.0 § 8.2.3).
 */
export function credentialOfJwt(payload: JsonObject): Result<JsonObject, "claims-disagree"> {
  const { vc, iss, sub, jti, nbf, exp } = payload;
  const document = isJsonObject(vc) ? withClaims(vc, payload) : payload;
  const { id, issuer, credentialSubject } = document;
  const [subject] = objectsOf(credentialSubject);
  const { from, until } = validityOf(document);
  const agree = [
    iss === undefined || iss === idOf(issuer),
    sub === undefined || sub === idOf(subject),
    jti === undefined || jti === idOf(id),
    nbf === undefined || isSecond(nbf, from),
    exp === undefined || isSecond(exp, until),
  ];
  return agree.every(Boolean) ? ok(document) : fail("claims-disagree");
}

/** Whether a claim in seconds since 1970 says the same time as a date, parts of a second aside. */
function isSecond(claim: unknown, value: unknown): boolean {
  const date = readDate(value);
  if (!date.ok || !date.value || typeof claim !== "number") return false;
  return Math.floor(claim) === Math.floor(date.value.instant / 1000);
}
