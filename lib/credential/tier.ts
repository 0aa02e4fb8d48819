import type { CredentialKind } from "./definition";

/** A taster. Every other tier is a word of the catalogue, and means nothing to a rule. */
const INTRODUCTORY = "introductory";
const FIRST_LEVEL = 1;
/** What introductory credentials are never enough for. */
const CERTIFYING: readonly CredentialKind[] = ["certification", "licence", "degree"];

/** A credential as far as its tier matters. */
export type Tiered = { readonly kind: CredentialKind; readonly tier: string | null };

export function isIntroductory({ tier }: Pick<Tiered, "tier">): boolean {
  return tier?.trim().toLowerCase() === INTRODUCTORY;
}

/** Whether it is a certification that somebody can be required to hold: no taster is one. */
export function isCertifying(credential: Tiered): boolean {
  return CERTIFYING.includes(credential.kind) && !isIntroductory(credential);
}

/** What it shows of a competency that it is mapped to at this level: a taster the first level at most. */
export function levelShownBy(credential: Pick<Tiered, "tier">, level: number): number {
  return isIntroductory(credential) ? Math.min(level, FIRST_LEVEL) : level;
}
