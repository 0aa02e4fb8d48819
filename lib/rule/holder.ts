import type { Assessment, Award, Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import type { Service } from "./experience";
import type { Rule } from "./rule";

/** One person as the rules look at them: their facts indexed by what rules name, at a rung. */
export type Holder = {
  readonly meaning: Meaning;
  readonly awards: ReadonlyMap<CredentialId, readonly Award[]>;
  readonly assessments: ReadonlyMap<CompetencyId, readonly Assessment[]>;
  readonly service: Service;
  /** The lowest rung that counts. */
  readonly lowest: Proof;
  /** Stacks whose own rule is being looked at. */
  readonly completing: readonly CredentialId[];
};

export function holderOf(meaning: Meaning, facts: PersonFacts, lowest: Proof): Holder {
  return {
    meaning,
    awards: groupBy(facts.awards, (award) => award.credentialId),
    assessments: groupBy(facts.assessments, (assessment) => assessment.competencyId),
    service: facts,
    lowest,
    completing: [],
  };
}

/** The holder at the rung that a rule asks for: higher than the viewer's perhaps, never lower. */
export function raisedTo(minProof: Proof | undefined, holder: Holder): Holder {
  if (minProof === undefined || counts(holder.lowest, minProof)) return holder;
  return { ...holder, lowest: minProof };
}

/**
 * What completes a stack and who is asked; null for a credential that is none. A stack does not
 * count towards itself, though it may show a competency that its own rule asks for.
 */
export function stackAsked(
  credential: CredentialId,
  holder: Holder,
): { rule: Rule; holder: Holder } | null {
  const rule = holder.meaning.stacks.get(credential);
  if (!rule || holder.completing.includes(credential)) return null;
  return { rule, holder: { ...holder, completing: [...holder.completing, credential] } };
}
