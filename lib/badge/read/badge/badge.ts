import type { BadgeDate } from "@/lib/badge/read/read-date";
import type { Wording } from "@/lib/badge/read/shapes";
import type { CredentialKind } from "@/lib/credential/definition";
import type { JsonObject } from "@/lib/json";

/** What a badge says, whatever its version; nothing of it is proved. */
export type Badge = {
  /** `legacy` stands for Open Badges 0.5 and 1.x. */
  readonly version: "2.0" | "3.0" | "legacy";
  readonly id: string | null;
  readonly issuer: BadgeIssuer;
  readonly achievement: BadgeAchievement;
  readonly earnedOn: BadgeDate | null;
  readonly validFrom: BadgeDate | null;
  /** Null where the badge states no end. */
  readonly expiresOn: BadgeDate | null;
  readonly identities: readonly BadgeIdentity[];
  readonly subjectId: string | null;
  readonly results: readonly BadgeResult[];
  /** Whether what it was given for is completed. */
  readonly isHeld: boolean;
  /** Addresses of pages. */
  readonly evidence: readonly string[];
  /** Where its revocation can be looked up, as the badge writes it. */
  readonly status: readonly JsonObject[];
  /** The badge says of itself that it is revoked; most of the rest may be missing then. */
  readonly revoked: { readonly reason: string | null } | null;
  /** Documents that the badge points to and that were not among the given ones. */
  readonly unresolved: readonly UnresolvedDocument[];
  readonly missing: readonly MissingPart[];
};

export type BadgeIssuer = {
  readonly id: string | null;
  readonly name: readonly Wording[];
  readonly url: string | null;
};

export type BadgeAchievement = {
  readonly id: string | null;
  readonly name: readonly Wording[];
  readonly description: readonly Wording[];
  readonly kind: CredentialKind;
  /** As the issuer wrote it, such as "Certification" or "ext:Rank". */
  readonly achievementType: string | null;
  readonly criteria: { readonly url: string | null; readonly narrative: string | null };
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly alignments: readonly BadgeAlignment[];
  readonly humanCode: string | null;
  readonly imageUrl: string | null;
};

/** A competency, credential or standard of somebody's framework that the badge is about. */
export type BadgeAlignment = {
  readonly name: string | null;
  readonly url: string | null;
  readonly code: string | null;
  readonly description: string | null;
  readonly framework: string | null;
  readonly type: string | null;
};

export type BadgeIdentity = {
  /** "email", or what the badge calls it: "url", "telephone", "studentId", "name"… */
  readonly kind: string;
  /** The identity itself, or `sha256$` or `md5$` and the digest in hexadecimal digits. */
  readonly value: string;
  readonly isHashed: boolean;
  readonly salt: string;
};

export type BadgeResult = {
  /** What was looked at, such as "Final project grade". */
  readonly name: string | null;
  readonly status: string | null;
  readonly value: string | null;
  readonly level: ResultLevel | null;
  readonly alignments: readonly BadgeAlignment[];
};

/** A rubric's level; only its id is known where the badge does not describe it. */
export type ResultLevel = {
  readonly id: string;
  readonly name: string | null;
  readonly level: string | null;
};

export type UnresolvedDocument = { readonly part: "badge-class" | "issuer"; readonly url: string };

/** What somebody who reads the badge would want to know, and the badge does not say. */
export type MissingPart =
  | "description"
  | "criteria"
  | "alignment"
  | "kind"
  | "language"
  | "evidence"
  | "expiry"
  | "issuer-name"
  | "issuer-url";
