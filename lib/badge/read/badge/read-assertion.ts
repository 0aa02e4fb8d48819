import { assertionVersion } from "@/lib/badge/read/assertion-version";
import { type BadgeFault, badgeFault } from "@/lib/badge/read/badge-problem";
import { readDate } from "@/lib/badge/read/read-date";
import { idOf, listOf, objectsOf, textOf, webAddressOf, wordingsOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import type { Badge, UnresolvedDocument } from "./badge";
import { identitiesOfAssertion } from "./identities";
import type { LinkedDocuments } from "./linked-documents";
import { achievementOf, issuerOf } from "./read-achievement";

/**
 * Reads an `Assertion` of Open Badges 2.0, or what it was in 0.5 and 1.x. Its badge class and issuer
 * lie in it, among the linked documents, or elsewhere: then the badge says what it still needs.
 */
export function readAssertion(
  assertion: JsonObject,
  linked: LinkedDocuments,
): Result<Omit<Badge, "missing">, BadgeFault> {
  const version = assertionVersion(assertion);
  if (!version.ok) return version;
  const earnedOn = readDate(assertion.issuedOn ?? assertion.issued_on);
  if (!earnedOn.ok) return earnedOn;
  const expiresOn = readDate(assertion.expires);
  if (!expiresOn.ok) return expiresOn;
  const identities = identitiesOfAssertion(assertion);
  const revoked = revocationOf(assertion);
  const badgeClass = resolve(assertion.badge, linked);
  const fault = revoked ? null : faultOf(badgeClass, identities.length);
  if (fault) return fail(fault);
  const issuer = resolve(badgeClass.document?.issuer, linked);
  return ok({
    version: version.value,
    id: idOf(assertion) ?? textOf(assertion.uid),
    issuer: issuerOf(issuer.document ?? issuer.url),
    achievement: {
      ...achievementOf(badgeClass.document ?? {}, textOf(assertion["@language"])),
      id: badgeClass.url,
    },
    earnedOn: earnedOn.value,
    validFrom: earnedOn.value,
    expiresOn: expiresOn.value,
    identities,
    subjectId: null,
    results: [],
    isHeld: true,
    evidence: listOf(assertion.evidence).flatMap((one) => webAddressOf(one) ?? []),
    status: [],
    revoked,
    unresolved: [...unresolved("badge-class", badgeClass), ...unresolved("issuer", issuer)],
  });
}

/** `revoked` may be all that is left of a badge; an empty reason is a reason as well. */
function revocationOf({ revoked, revocationReason }: JsonObject): Badge["revoked"] {
  return revoked === true || revoked === "true" ? { reason: textOf(revocationReason) } : null;
}

type Linked = { readonly url: string | null; readonly document: JsonObject | null };

/** A document that lies here, or that is named by its id; an object of nothing but an id is a name. */
function resolve(value: unknown, linked: LinkedDocuments): Linked {
  const url = idOf(value);
  const [inside] = objectsOf(value);
  if (inside && "name" in inside) return { url, document: inside };
  return { url, document: linked.get(url ?? "") ?? null };
}

function faultOf(badgeClass: Linked, identities: number): BadgeFault | null {
  if (identities === 0) return badgeFault("no-subject");
  if (badgeClass.document === null) {
    return badgeClass.url === null ? badgeFault("no-achievement") : null;
  }
  if (wordingsOf(badgeClass.document.name, null).length === 0) return badgeFault("no-achievement");
  return badgeClass.document.issuer === undefined ? badgeFault("no-issuer") : null;
}

function unresolved(part: UnresolvedDocument["part"], { url, document }: Linked) {
  return document === null && url !== null ? [{ part, url }] : [];
}
