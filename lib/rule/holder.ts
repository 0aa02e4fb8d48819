import type { Assessment, Award, Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";

/** One person as the rules look at them: their facts indexed by what rules name, at a rung. */
export type Holder = {
  readonly meaning: Meaning;
  readonly awards: ReadonlyMap<CredentialId, readonly Award[]>;
  readonly assessments: ReadonlyMap<CompetencyId, readonly Assessment[]>;
  /** The lowest rung that counts; a rule may ask for a higher one, never for a lower. */
  readonly lowest: Proof;
};

export function holderOf(meaning: Meaning, facts: PersonFacts, lowest: Proof): Holder {
  return {
    meaning,
    awards: groupBy(facts.awards, (award) => award.credentialId),
    assessments: groupBy(facts.assessments, (assessment) => assessment.competencyId),
    lowest,
  };
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
