import type { CompetencyId, CredentialId } from "@/lib/ids";
import { rungBit } from "@/lib/proof";
import type { Span } from "@/lib/timeline/timeline";
import { type Holder, policiesAsked, stackAsked } from "./holder";
import { branchesOf, type Rule } from "./rule";
import { type Learnt, learntAtAll } from "./upkeep";

/**
 * The rungs, as bits, of all that a person has to show for any part of a rule, on whatever days.
 * Raising the lowest rung that counts past one that is not among them changes no answer.
 */
export function rungsOfEvidence(rule: Rule, holder: Holder): number {
  if ("credential" in rule) {
    const instead = policiesAsked(rule.credential, holder);
    return union([
      rungsOfAwards(rule.credential, holder),
      ...instead.map((own) => rungsOfEvidence(own.version.stack, own.holder)),
    ]);
  }
  if ("competency" in rule) return rungsShowing(rule.competency, holder);
  if ("upkeep" in rule) return union(learntAtAll(rule.upkeep, holder).map(rungOfLearnt));
  // Days served are on record; nobody has to prove them.
  return union(branchesOf(rule).map((branch) => rungsOfEvidence(branch, holder)));
}

function rungOfLearnt({ value }: Span<Learnt>): number {
  return rungBit(value.proof);
}

function rungsOfAwards(credential: CredentialId, holder: Holder): number {
  return union((holder.awards.get(credential) ?? []).map((award) => rungBit(award.proof)));
}

function rungsShowing(competency: CompetencyId, holder: Holder): number {
  const assessed = holder.assessments.get(competency) ?? [];
  const mappings = holder.meaning.mappings.get(competency) ?? [];
  return union([
    ...assessed.map((assessment) => rungBit(assessment.proof)),
    ...mappings.map(({ credentialId }) => rungsOfAwards(credentialId, holder)),
    ...mappings.map(({ credentialId }) => rungsOfStack(credentialId, holder)),
  ]);
}

function rungsOfStack(credential: CredentialId, holder: Holder): number {
  const stack = stackAsked(credential, holder);
  return stack ? rungsOfEvidence(stack.rule, stack.holder) : 0;
}

function union(masks: readonly number[]): number {
  return masks.reduce((all, mask) => all | mask, 0);
}
