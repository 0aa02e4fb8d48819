import { daysHeard } from "@/lib/assessment/weighing";
import type { Day } from "@/lib/calendar";
import type {
  Assessment,
  Award,
  Meaning,
  PersonFacts,
  PolicyVersion,
  RequirementVersion,
  Use,
} from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import { isOn } from "@/lib/span";
import type { Span } from "@/lib/timeline/timeline";
import type { Service } from "./experience";
import type { Rule } from "./rule";

/** One person as the rules look at them: their facts indexed by what rules name, at a rung. */
export type Holder = {
  readonly meaning: Meaning;
  readonly awards: ReadonlyMap<CredentialId, readonly Award[]>;
  readonly assessments: ReadonlyMap<CompetencyId, readonly Assessment[]>;
  readonly uses: ReadonlyMap<CompetencyId, readonly Use[]>;
  readonly service: Service;
  /** The lowest rung that counts. */
  readonly lowest: Proof;
  /** Stacks whose own rule is being looked at. */
  readonly completing: readonly CredentialId[];
  /** By what policies something else may stand in for a credential; none unless a requirement lets them. */
  readonly policies: Meaning["policies"];
  /** Credentials for which something stands in that is being looked at. */
  readonly replacing: readonly CredentialId[];
};

const NO_POLICIES: Meaning["policies"] = new Map();

export function holderOf(meaning: Meaning, facts: PersonFacts, lowest: Proof): Holder {
  return {
    meaning,
    awards: groupBy(facts.awards, (award) => award.credentialId),
    assessments: groupBy(facts.assessments, (assessment) => assessment.competencyId),
    uses: groupBy(facts.uses, (use) => use.competencyId),
    service: facts,
    lowest,
    completing: [],
    policies: NO_POLICIES,
    replacing: [],
  };
}

/** Of assessments in one competency those that count with the holder, on their days. */
export function assessmentsCounted(
  assessments: readonly Assessment[],
  { meaning, lowest }: Holder,
): Span<Assessment>[] {
  return daysHeard(assessments, meaning.weighing).filter(({ value }) =>
    counts(value.proof, lowest),
  );
}

/** The holder as a version of a requirement looks at them: one that is regulated knows no policies. */
export function holderUnder(
  { regulated }: Pick<RequirementVersion, "regulated">,
  holder: Holder,
): Holder {
  return regulated ? holder : { ...holder, policies: holder.meaning.policies };
}

/** The holder at the rung that a rule asks for: higher than the viewer's perhaps, never lower. */
export function raisedTo(minProof: Proof | undefined, holder: Holder): Holder {
  if (minProof === undefined || counts(holder.lowest, minProof)) return holder;
  return { ...holder, lowest: minProof };
}

/**
 * What completes a stack and who is asked; null for a credential that is none. A stack does not
 * count towards itself, though it may show a competency that its own rule asks for. What completes it
 * has to be held.
 */
export function stackAsked(
  credential: CredentialId,
  holder: Holder,
): { rule: Rule; holder: Holder } | null {
  const rule = holder.meaning.stacks.get(credential);
  if (!rule || holder.completing.includes(credential)) return null;
  const completing = [...holder.completing, credential];
  return { rule, holder: { ...holder, completing, policies: NO_POLICIES } };
}

/**
 * The policies by which something may stand in for the credential, on their days, and who is asked for
 * it: for its parts others may stand in, never what stands in for itself.
 */
export function policiesAsked(
  credential: CredentialId,
  holder: Holder,
): { version: PolicyVersion; holder: Holder }[] {
  const versions = holder.policies.get(credential);
  if (!versions || holder.replacing.includes(credential)) return [];
  const inside = { ...holder, replacing: [...holder.replacing, credential] };
  return versions.map((version) => ({ version, holder: inside }));
}

/** Those of the policies that are in effect on the day. */
export function policiesOn(
  credential: CredentialId,
  holder: Holder,
  asOf: Day,
): ReturnType<typeof policiesAsked> {
  return policiesAsked(credential, holder).filter(({ version }) =>
    isOn(asOf, version.effectiveFrom, version.effectiveUntil),
  );
}
