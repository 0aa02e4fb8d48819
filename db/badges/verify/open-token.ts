import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { parseBadgeJson } from "@/lib/badge/read/parse-badge-json";
import { idOf } from "@/lib/badge/read/shapes";
import type { CompactJws, JwsProblem } from "@/lib/badge/verify/jws/compact-jws";
import { absoluteReference, keyOfReference } from "@/lib/badge/verify/keys/key-reference";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import { type Integrity, integrityFailure } from "@/lib/badge/verify/verdict";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { checkJws } from "./check-jws";
import { readJws } from "./read-jws";

export type OpenToken = { readonly jws: CompactJws; readonly payload: JsonObject };

/** Header, payload and signature in base64url. */
const MOST_CHARACTERS = Math.ceil(((BADGE_LIMITS.documentBytes + 32 * 1024) * 4) / 3);

const utf8 = new TextDecoder();

/** Takes a token apart, with the JSON that it carries; nothing of it is believed yet. */
export function openToken(token: string): Result<OpenToken, JwsProblem | "unreadable"> {
  if (token.length > MOST_CHARACTERS) return fail("unreadable");
  const jws = readJws(token);
  if (!jws.ok) return jws;
  const payload = parseBadgeJson(utf8.decode(jws.value.payload), BADGE_LIMITS.documentBytes);
  if (!payload.ok || !isJsonObject(payload.value)) return fail("unreadable");
  return ok({ jws: jws.value, payload: payload.value });
}

/** Whether a credential's token fits the key that it brings along, or else the one it names. */
export async function checkToken(
  { jws }: OpenToken,
  { issuer }: JsonObject,
  documents: KnownDocuments,
): Promise<Integrity> {
  if (jws.jwk !== undefined) return checkJws(jws, { form: "jwk", jwk: jws.jwk });
  if (jws.kid === null) return integrityFailure("key-not-known");
  const material = keyOfReference(absoluteReference(jws.kid, idOf(issuer)), documents);
  return material.ok ? checkJws(jws, material.value) : integrityFailure(material.problem);
}
