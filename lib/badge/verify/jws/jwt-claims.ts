import type { JsonObject } from "@/lib/badge/badge-text";
import { isJsonObject } from "@/lib/badge/read/parse-badge-json";
import { instantOfSeconds, readDate } from "@/lib/badge/read/read-date";
import { idOf, objectsOf } from "@/lib/badge/read/shapes";
import { fail, ok, type Result } from "@/lib/result";

/**
 * The credential inside the payload of a JWT: the payload itself, or its `vc` (data model 1.1),
 * which may leave to the claims what they say. A claim that contradicts the credential is refused
 * (Open Badges 3.0 § 8.2.3).
 */
export function credentialOfJwt(payload: JsonObject): Result<JsonObject, "claims-disagree"> {
  const { vc, iss, sub, jti, nbf, exp } = payload;
  const document = isJsonObject(vc) ? completed(vc, payload) : payload;
  const { id, issuer, credentialSubject } = document;
  const [subject] = objectsOf(credentialSubject);
  const agree = [
    iss === undefined || iss === idOf(issuer),
    sub === undefined || sub === idOf(subject),
    jti === undefined || jti === idOf(id),
    nbf === undefined || isSecond(nbf, document.validFrom ?? document.issuanceDate),
    exp === undefined || isSecond(exp, document.validUntil ?? document.expirationDate),
  ];
  return agree.every(Boolean) ? ok(document) : fail("claims-disagree");
}

/** Only what data model 1.1 § 6.3.1 lets the claims say in the credential's place. */
function completed(vc: JsonObject, { iss, jti, nbf, exp }: JsonObject): JsonObject {
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

/** Whether a claim in seconds since 1970 says the same time as a date, parts of a second aside. */
function isSecond(claim: unknown, value: unknown): boolean {
  const date = readDate(value);
  if (!date.ok || !date.value || typeof claim !== "number") return false;
  return Math.floor(claim) === Math.floor(date.value.instant / 1000);
}
