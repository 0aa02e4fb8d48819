import type { BadgeText } from "@/lib/badge/badge-text";
import { isAssertion } from "@/lib/badge/verify/claimed-assertion";
import { credentialOfJwt } from "@/lib/badge/verify/jws/jwt-claims";
import { isSoundDocument } from "@/lib/badge/verify/sound-document";
import { undecided, type Verdicts } from "@/lib/badge/verify/verdict";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { checkProofs } from "./check-proofs";
import { checkToken, openToken } from "./open-token";
import type { VerifyAbout } from "./verify-about";
import { verifyAssertion } from "./verify-assertion";
import { verifyCredential } from "./verify-credential";

/**
 * Gives the three verdicts on a badge: whether it fits its signature, whether the key is known to be
 * its issuer's, and whether it is in force. Bad input is a verdict, never thrown.
 */
export async function verifyBadge(text: BadgeText, about: VerifyAbout): Promise<Verdicts> {
  if (text.form === "jws") return verifyToken(text.token, about);
  const document = text.form === "json" ? text.document : about.documents.get(text.url)?.content;
  if (document === undefined) return undecided("not-fetched", about.now);
  if (typeof document === "string") return verifyToken(document, about);
  return isSoundDocument(document) && isJsonObject(document)
    ? verifyDocument(document, about)
    : undecided("unreadable", about.now);
}

async function verifyDocument(document: JsonObject, about: VerifyAbout): Promise<Verdicts> {
  if (isAssertion(document)) return verifyAssertion(document, null, about);
  return verifyCredential(document, () => checkProofs(document, about), about);
}

async function verifyToken(text: string, about: VerifyAbout): Promise<Verdicts> {
  const token = openToken(text);
  if (!token.ok) return undecided(token.problem, about.now);
  const { jws, payload } = token.value;
  if (isAssertion(payload)) return verifyAssertion(payload, jws, about);
  const credential = credentialOfJwt(payload);
  if (!credential.ok) return undecided(credential.problem, about.now);
  const check = () => checkToken(token.value, credential.value, about.documents);
  return verifyCredential(credential.value, check, about);
}
