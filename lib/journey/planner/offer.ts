import type { CredentialKind, TestMode } from "@/lib/credential/definition";
import type { CredentialId, IssuerId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";

/** A credential as something that can be earned. What nobody has looked up is null, never 0. */
export type Offer = {
  readonly credentialId: CredentialId;
  readonly kind: CredentialKind;
  /** In cents of the plan's currency; null too where the price is in another one. */
  readonly price: number | null;
  readonly hours: number | null;
  /** Awards end so many months after they are earned; null where they do not, or nobody knows. */
  readonly validityMonths: number | null;
  /** An award is renewed at most so many days before it ends; null where nobody says. */
  readonly renewalWindowDays: number | null;
  readonly delivery: string | null;
  /** How it is tested. */
  readonly assessment: string | null;
  /** Where a test is sat. */
  readonly testMode: TestMode | null;
  readonly issuerId: IssuerId | null;
  /** What has to hold before it is begun. */
  readonly prerequisites: Rule | null;
  /** The credential that it adds to, and without which it cannot be earned. */
  readonly specialtyOf: CredentialId | null;
};

/** A sitting that can be failed: all certifications and licences, and what says that it is tested by exam. */
export function isExam({ kind, assessment }: Pick<Offer, "kind" | "assessment">): boolean {
  return kind === "certification" || kind === "licence" || /\bexam/i.test(assessment ?? "");
}

/** Small enough to be earned in weeks: a milestone on the way to something larger. */
export function isMicro({ kind }: Pick<Offer, "kind">): boolean {
  return kind === "micro-credential" || kind === "badge" || kind === "training";
}
