import type { Day } from "@/lib/calendar";
import { validDays, validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { AssessmentId, AwardId, CompetencyId, CredentialId } from "@/lib/ids";
import { counts, PROOFS, type Proof } from "@/lib/proof";
import { stackCompleted } from "@/lib/rule/evaluate";
import { assessmentsCounted, type Holder } from "@/lib/rule/holder";
import { type DaySpan, daysOf, isWithinSpan } from "@/lib/span";
import { runAround } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import { isLeftOut } from "./stale";

export type WhyNot =
  | "not-yet"
  | "expired"
  | "revoked"
  | "in-progress"
  | "failed"
  | "below-proof"
  | "outweighed"
  | "stale";

/** One piece of evidence for a level, whether it counts on the day or not: nothing is hidden. */
export type Evidence = DaySpan & {
  readonly level: number;
  readonly proof: Proof;
  /** Null where it counts. */
  readonly whyNot: WhyNot | null;
} & (
    | { readonly kind: "award"; readonly id: AwardId }
    | { readonly kind: "stack"; readonly id: CredentialId; readonly by: readonly AwardId[] }
    | { readonly kind: "assessment"; readonly id: AssessmentId }
  );

/** Everything that speaks for a level of the competency on the day, the highest first, what counts before the rest. */
export function evidenceFor(competency: CompetencyId, holder: Holder, asOf: Day): Evidence[] {
  const mappings = holder.meaning.mappings.get(competency) ?? [];
  const awards = mappings.flatMap(({ credentialId, level }) =>
    (holder.awards.get(credentialId) ?? []).map((award) => ofAward(award, level, holder, asOf)),
  );
  const stacks = mappings.flatMap(({ credentialId, level }) =>
    ofStack(credentialId, level, holder, asOf),
  );
  const assessments = ofAssessments(competency, holder, asOf);
  const all = [...awards, ...stacks, ...assessments];
  const told = isLeftOut(competency, holder, asOf) ? all.map(asStale) : all;
  return told.sort(
    (a, b) => Number(a.whyNot !== null) - Number(b.whyNot !== null) || b.level - a.level,
  );
}

/** What would count if the skill were fresh. */
function asStale(piece: Evidence): Evidence {
  return piece.whyNot === null ? { ...piece, whyNot: "stale" } : piece;
}

function ofAward(award: Award, level: number, holder: Holder, asOf: Day): Evidence {
  const { id, proof } = award;
  return {
    kind: "award",
    id,
    level,
    proof,
    ...validDays(award),
    whyNot: whyNotAward(award, holder, asOf),
  };
}

function whyNotAward(award: Award, holder: Holder, asOf: Day): WhyNot | null {
  const validity = validityOn(award, asOf);
  if (validity.kind === "upcoming") return "not-yet";
  if (validity.kind !== "valid") return validity.kind;
  return counts(award.proof, holder.lowest) ? null : "below-proof";
}

/** A stack is as well proved as the strongest rung at which its rule still holds. */
function ofStack(credential: CredentialId, level: number, holder: Holder, asOf: Day): Evidence[] {
  for (const proof of PROOFS.toReversed()) {
    const timeline = stackCompleted(credential, { ...holder, lowest: proof });
    const run = runAround(timeline, asOf, (verdict) => verdict.met);
    if (!run) continue;
    const { by } = at(timeline, asOf);
    const whyNot = counts(proof, holder.lowest) ? null : "below-proof";
    return [{ kind: "stack", id: credential, level, proof, ...run, by, whyNot }];
  }
  return [];
}

function ofAssessments(competency: CompetencyId, holder: Holder, asOf: Day): Evidence[] {
  const found = holder.assessments.get(competency) ?? [];
  const counted = assessmentsCounted(found, holder).filter((own) => isWithinSpan(asOf, own));
  const counting = new Set(counted.map(({ value }) => value));
  return found.map((assessment) => {
    const { id, level, proof } = assessment;
    const days = daysOf(assessment.assessedOn, assessment.expiresOn);
    const whyNot = counting.has(assessment) ? null : whyNotAssessment(proof, days, holder, asOf);
    return { kind: "assessment", id, level, proof, ...days, whyNot };
  });
}

function whyNotAssessment(proof: Proof, days: DaySpan, holder: Holder, asOf: Day): WhyNot {
  if (asOf < days.from) return "not-yet";
  if (asOf >= days.until) return "expired";
  return counts(proof, holder.lowest) ? "outweighed" : "below-proof";
}
