import type { JsonObject } from "@/lib/json";
import { dayBegin, dayEnd } from "@/lib/zoned-instant";
import type { BadgeFacts } from "./badge-facts";
import { composeAchievement } from "./compose-achievement";
import { result } from "./compose-skills";
import type { IssuerName } from "./issuer-name";
import { statusEntry } from "./revocation-list";

/** What is new with each badge. */
export type Issue = {
  /** The badge's own id, a UUID. */
  readonly id: string;
  readonly issuer: IssuerName;
  /** SHA-256 of the holder's address with the salt after it, in hexadecimal digits. */
  readonly identityHash: string;
  readonly salt: string;
  /** Where others look whether it was revoked; null where nobody can. */
  readonly revocationList: string | null;
};

const CONTEXTS = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
/** Has the word for our kind of status. */
const STATUS_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

/**
 * An award as an Open Badges 3.0 credential (VC data model 2.0), not signed yet. It says of the holder
 * only a salted hash of their address, and of evidence nothing. Its days are those of the award in the
 * organisation's zone, the last one up to its last second.
 */
export function composeCredential(facts: BadgeFacts, issue: Issue): JsonObject {
  const { organisation, award, credential, skills } = facts;
  const { zone } = organisation;
  const { revocationList: list } = issue;
  const earned = dayBegin(award.issuedOn, zone);
  return {
    "@context": list === null ? CONTEXTS : [...CONTEXTS, STATUS_CONTEXT],
    id: `urn:uuid:${issue.id}`,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: credential.name,
    issuer: profile(organisation.name, issue.issuer),
    validFrom: earned,
    ...(award.expiresOn === null ? {} : { validUntil: dayEnd(award.expiresOn, zone) }),
    awardedDate: earned,
    ...(list === null ? {} : { credentialStatus: statusEntry(list) }),
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [identity(issue)],
      achievement: composeAchievement(facts),
      ...(skills.length === 0 ? {} : { result: skills.map(result) }),
    },
  };
}

function profile(name: string, { id, url }: IssuerName): JsonObject {
  return { id, type: ["Profile"], name, ...(url === null ? {} : { url }) };
}

function identity({ identityHash, salt }: Issue): JsonObject {
  return {
    type: "IdentityObject",
    hashed: true,
    identityHash: `sha256$${identityHash}`,
    identityType: "emailAddress",
    salt,
  };
}

/** The proof before its value (W3C Data Integrity EdDSA Cryptosuites 1.0, § 3.2). */
export function unsignedProof(method: string, created: string): JsonObject {
  return {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created,
    verificationMethod: method,
    proofPurpose: "assertionMethod",
  };
}

/** Badges of one person in the one envelope that wallets and importers open. */
export function presentation(credentials: readonly JsonObject[]): JsonObject {
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    type: ["VerifiablePresentation"],
    verifiableCredential: credentials,
  };
}
