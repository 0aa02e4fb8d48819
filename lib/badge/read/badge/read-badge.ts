import type { BadgeText } from "@/lib/badge/badge-text";
import { type BadgeFault, badgeFault } from "@/lib/badge/read/badge-problem";
import { documentOf } from "@/lib/badge/read/document";
import { typesOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import type { Badge } from "./badge";
import type { LinkedDocuments } from "./linked-documents";
import { missingParts } from "./missing-parts";
import { readAssertion } from "./read-assertion";
import { BADGE_TYPES, readCredential } from "./read-credential";

/**
 * Reads what a badge says into one form for Open Badges 3.0, 2.0 and before. `linked` are documents
 * that were given with it: an Open Badges 2.0 assertion may only name its badge class and issuer.
 */
export function readBadge(text: BadgeText, linked: LinkedDocuments): Result<Badge, BadgeFault> {
  const document = documentOf(text);
  if (!document.ok) return document;
  const said = readDocument(document.value, linked);
  return said.ok ? ok({ ...said.value, missing: missingParts(said.value) }) : said;
}

const CREDENTIALS = ["VerifiableCredential", ...BADGE_TYPES];

function readDocument(
  document: JsonObject,
  linked: LinkedDocuments,
): Result<Omit<Badge, "missing">, BadgeFault> {
  const types = typesOf(document);
  if (types.some((type) => CREDENTIALS.includes(type))) return readCredential(document);
  const isAssertion = "recipient" in document && "badge" in document;
  if (isAssertion || types.includes("Assertion") || document.revoked === true) {
    return readAssertion(document, linked);
  }
  const [type] = types;
  return fail(type === undefined ? badgeFault("not-a-badge") : badgeFault("wrong-type", type));
}
