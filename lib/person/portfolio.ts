import type { Day } from "@/lib/calendar";
import type { ExplainedLevel } from "@/lib/competency/levels";
import { proofOfLevel } from "@/lib/competency/proof-of-level";
import type { CredentialKind } from "@/lib/credential/definition";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { IssuedBadgeId, PersonId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import type { MixOn } from "./mix";

/** The day and the lowest rung that a portfolio is for. */
type View = { readonly asOf: Day; readonly proof: Proof };

/** An award as a portfolio shows it. */
export type CredentialLine = Award & {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly issuer: string | null;
  /** Credit points; null where none are known. */
  readonly credits: number | null;
  readonly number: string | null;
  /** Where this very award is shown by its issuer. */
  readonly url: string | null;
  /** Where its issuer says what the credential is. */
  readonly aboutUrl: string | null;
  readonly issuedPrecision: "month" | null;
  readonly expiresPrecision: "month" | null;
  /** Who looked at it last and gave it the proof that it has. */
  readonly verifier: Verifier | null;
  /** The good badge that was issued here for it. */
  readonly badgeId: IssuedBadgeId | null;
};

export type Verifier = { readonly verifiedBy: string; readonly verifiedOn: Day };

type Kept = Award & { readonly kind: CredentialKind };

/** The two groups that a portfolio mixes. */
export type Mix<Line> = {
  readonly certifications: readonly Line[];
  readonly others: readonly Line[];
  /** How many more would count on the day, but for their proof. */
  readonly leftOut: number;
};

/** What somebody holds on the day at this rung or better, the newest first. */
export function heldOn<Line extends Kept>(
  lines: readonly Line[],
  { asOf, proof }: View,
): Mix<Line> {
  const valid = lines.filter((line) => validityOn(line, asOf).kind === "valid");
  const shown = valid
    .filter((line) => counts(line.proof, proof))
    .toSorted((a, b) => b.issuedOn - a.issuedOn);
  const isCertification = ({ kind }: Line) => kind === "certification";
  return {
    certifications: shown.filter(isCertification),
    others: shown.filter((line) => !isCertification(line)),
    leftOut: valid.length - shown.length,
  };
}

/** The credit points of what is held; who renewed something has its points once. */
export function creditsOf(lines: readonly Pick<CredentialLine, "credentialId" | "credits">[]) {
  const each = new Map(lines.map(({ credentialId, credits }) => [credentialId, credits ?? 0]));
  const sum = [...each.values()].reduce((all, credits) => all + credits, 0);
  return Math.round(sum * 100) / 100;
}

/** A level that somebody shows, and how well it is proved: by the strongest of all that shows it. */
export type LevelShown = {
  readonly competencyId: ExplainedLevel["competencyId"];
  readonly level: number;
  readonly proof: Proof;
};

/** The same with its words. */
export type CompetencyLine = LevelShown & {
  readonly name: string;
  readonly code: string | null;
  readonly framework: string;
  readonly levelName: string | null;
  /** How many levels its framework has. */
  readonly steps: number;
};

export type Portfolio = Mix<CredentialLine> & {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly roles: readonly string[];
  readonly organisation: string;
  /** IANA name; decides which day it is. */
  readonly zone: string;
  /** Who asked for it. */
  readonly author: string;
  readonly competencies: readonly CompetencyLine[];
  /** Credit points of what is shown. */
  readonly credits: number;
  /** How many of each kind were held, month by month, at this rung. */
  readonly months: readonly MixOn[];
};

/** Whatever a role asks for beside is left out: it says nothing of what somebody can do. */
export function levelsShown(levels: readonly ExplainedLevel[]): readonly LevelShown[] {
  return levels.flatMap(({ competencyId, level, evidence }) => {
    const proof = proofOfLevel(level, evidence);
    return level === 0 || proof === null ? [] : [{ competencyId, level, proof }];
  });
}
