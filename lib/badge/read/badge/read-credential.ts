import { type BadgeFault, badgeFault } from "@/lib/badge/read/badge-problem";
import { validityOf } from "@/lib/badge/read/document";
import { readDate } from "@/lib/badge/read/read-date";
import {
  idOf,
  listOf,
  objectsOf,
  textOf,
  typesOf,
  webAddressOf,
  wordingsOf,
} from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import type { Badge } from "./badge";
import { identitiesOfSubject } from "./identities";
import { achievementOf, issuerOf } from "./read-achievement";
import { isCompleted, resultsOf } from "./read-results";

/** Reads an `OpenBadgeCredential` of Open Badges 3.0, in the VC data model 2.0 or 1.1. */
export function readCredential(document: JsonObject): Result<Omit<Badge, "missing">, BadgeFault> {
  const fault = faultOfType(document) ?? faultOfSubject(document);
  if (fault) return fail(fault);
  const issuer = issuerOf(document.issuer);
  if (issuer.id === null) return fail(badgeFault("no-issuer"));
  const dates = datesOf(document);
  if (!dates.ok) return dates;
  const [subject = {}] = objectsOf(document.credentialSubject);
  const [described = {}] = objectsOf(subject.achievement);
  const language = textOf(document["@language"]);
  const achievement = achievementOf(described, language);
  const name = achievement.name.length > 0 ? achievement.name : wordingsOf(document.name, language);
  if (name.length === 0) return fail(badgeFault("no-achievement"));
  const results = resultsOf(subject, described);
  return ok({
    version: "3.0",
    id: idOf(document),
    issuer,
    achievement: { ...achievement, id: idOf(subject.achievement), name },
    ...dates.value,
    identities: identitiesOfSubject(subject),
    subjectId: idOf(subject),
    results,
    isHeld: results.every(isCompleted),
    evidence: listOf(document.evidence).flatMap((one) => webAddressOf(one) ?? []),
    status: objectsOf(document.credentialStatus),
    revoked: null,
    unresolved: [],
  });
}

/** What a credential is called that is a badge. */
export const BADGE_TYPES = ["OpenBadgeCredential", "AchievementCredential"];

function faultOfType(document: JsonObject): BadgeFault | null {
  const types = typesOf(document);
  if (types.some((type) => BADGE_TYPES.includes(type))) return null;
  return badgeFault(
    "wrong-type",
    types.find((type) => type !== "VerifiableCredential") ?? types[0],
  );
}

function faultOfSubject(document: JsonObject): BadgeFault | null {
  const subjects = objectsOf(document.credentialSubject);
  if (subjects.length > 1) return badgeFault("many-subjects", subjects.length);
  return subjects.length === 0 ? badgeFault("no-subject") : null;
}

type Dates = Pick<Badge, "earnedOn" | "validFrom" | "expiresOn">;

/** `awardedDate` is when it was earned; without one, it was when it became valid. */
function datesOf(document: JsonObject): Result<Dates, BadgeFault> {
  const awarded = readDate(document.awardedDate);
  const stated = validityOf(document);
  const validFrom = readDate(stated.from);
  const expiresOn = readDate(stated.until);
  if (!awarded.ok) return awarded;
  if (!validFrom.ok) return validFrom;
  if (!expiresOn.ok) return expiresOn;
  return ok({
    earnedOn: awarded.value ?? validFrom.value,
    validFrom: validFrom.value,
    expiresOn: expiresOn.value,
  });
}
