import { type Day, isSameMonth } from "@/lib/calendar";
import type { AwardState } from "@/lib/facts";
import { type Proof, rungOf, strongerProof } from "@/lib/proof";

/** The source of what somebody enters or corrects. */
export const BY_HAND = "by hand";

/** What of an award sources can disagree on. */
export type AwardSays = {
  readonly state: AwardState;
  readonly issuedOn: Day;
  readonly expiresOn: Day | null;
  readonly revokedOn: Day | null;
};

/** What one source says of an award, where sources say different things. */
export type Statement = AwardSays & {
  readonly source: string;
  readonly proof: Proof;
  /** Counts up over the award's statements: who said something later has the higher one. */
  readonly turn: number;
  /** The turn up to which somebody had heard everything when they settled on this one; else null. */
  readonly settledTurn: number | null;
};

/** What stands with a statement that nobody settled on. */
export const NOT_SETTLED = {
  settledTurn: null,
  settledOn: null,
  settledBy: null,
  settledReason: null,
} as const;

/** Why a statement is the one that counts. */
export type ChoiceRule = "settled" | "stronger-proof" | "said-last";

export type Choice<Said extends Statement> = {
  readonly statement: Said;
  readonly rule: ChoiceRule;
};

/**
 * The statement that counts, whatever their order: the one that somebody settled on; else the one with
 * the strongest proof; of equal ones what was said last. Null without statements.
 */
export function chosenOf<Said extends Statement>(statements: readonly Said[]): Choice<Said> | null {
  const settled = statements.find(({ settledTurn }) => settledTurn !== null);
  if (settled) return { statement: settled, rule: "settled" };
  const [first, second] = statements.toSorted(
    (a, b) => rungOf(b.proof) - rungOf(a.proof) || b.turn - a.turn,
  );
  if (!first) return null;
  const isStronger = second !== undefined && rungOf(first.proof) > rungOf(second.proof);
  return { statement: first, rule: isStronger ? "stronger-proof" : "said-last" };
}

/**
 * Whether sources disagree: `settled` once somebody has chosen, and `open` again as soon as a source
 * says something else than before.
 */
export function disagreementOf(statements: readonly Statement[]): "none" | "open" | "settled" {
  const choice = chosenOf(statements);
  if (!choice) return "none";
  const { statement } = choice;
  const others = statements.filter((other) => !saysTheSame(other, statement));
  if (others.length === 0) return "none";
  const heardUpTo = statement.settledTurn ?? 0;
  return others.some(({ turn }) => turn > heardUpTo) ? "open" : "settled";
}

export function saysTheSame(a: AwardSays, b: AwardSays): boolean {
  return (
    a.state === b.state &&
    a.issuedOn === b.issuedOn &&
    a.expiresOn === b.expiresOn &&
    a.revokedOn === b.revokedOn
  );
}

/** How exactly days were said: null for to the day. */
type Precise = {
  readonly issuedPrecision: "month" | null;
  readonly expiresPrecision: "month" | null;
};

/**
 * Whether what is said now denies what was known, and not only adds to it: an end that was not known, a
 * day of a month that was, or the result of what was in progress, is news.
 */
export function contradicts(known: AwardSays & Precise, said: AwardSays): boolean {
  if (known.state === "in-progress") return false;
  return (
    known.state !== said.state ||
    known.revokedOn !== said.revokedOn ||
    deniesDay(known.issuedOn, known.issuedPrecision, said.issuedOn) ||
    (known.expiresOn !== null && deniesDay(known.expiresOn, known.expiresPrecision, said.expiresOn))
  );
}

function deniesDay(known: Day, precision: "month" | null, said: Day | null): boolean {
  if (said === null || precision === null) return known !== said;
  return !isSameMonth(known, said);
}

/** The statement without anything else that a row holds. */
export function saysOf({ state, issuedOn, expiresOn, revokedOn }: AwardSays): AwardSays {
  return { state, issuedOn, expiresOn, revokedOn };
}

/** The turn of whoever spoke last; 0 where nobody has. */
export function lastTurn(statements: readonly Pick<Statement, "turn">[]): number {
  return Math.max(0, ...statements.map(({ turn }) => turn));
}

type Award = AwardSays & Precise & { readonly proof: Proof };

/**
 * What an award holds once a statement counts. Days that it holds already stay as exact as they are, and
 * a proof that somebody gave to the very same facts stays.
 */
export function holds<Said extends Statement & { readonly importId: unknown }>(
  award: Award,
  chosen: Said,
): Award & Pick<Said, "source" | "importId"> {
  const { source, importId, proof } = chosen;
  return {
    ...saysOf(chosen),
    issuedPrecision: chosen.issuedOn === award.issuedOn ? award.issuedPrecision : null,
    expiresPrecision: chosen.expiresOn === award.expiresOn ? award.expiresPrecision : null,
    proof: saysTheSame(award, chosen) ? strongerProof(award.proof, proof) : proof,
    ...{ source, importId },
  };
}
