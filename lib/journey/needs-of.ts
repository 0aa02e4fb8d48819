import type { CredentialId } from "@/lib/ids";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, raisedTo, stackAsked } from "@/lib/rule/holder";
import { branchesOf, type CompetencyRule, neededOf, type Rule } from "@/lib/rule/rule";
import { spans } from "@/lib/timeline/timeline";
import type { Need } from "./need";

/** The steps of one person that bring a credential at the holder's rung. */
export type Bringing = (credentialId: CredentialId, holder: Holder) => readonly string[];

/**
 * What a rule needs of somebody: what they have on its days, and the steps that bring the rest. Follows
 * `evaluate` leaf by leaf; what a step brings is taken to last as long as the journey.
 */
export function needOf(rule: Rule, holder: Holder, bringing: Bringing): Need {
  const branches = branchesOf(rule).map((branch) => needOf(branch, holder, bringing));
  if (branches.length > 0) return { atLeast: neededOf(rule), of: branches };
  const asIs = held(rule, holder);
  if ("credential" in rule) {
    return anyOf([asIs, ...brought(rule.credential, raisedTo(rule.minProof, holder), bringing)]);
  }
  if ("competency" in rule && !rule.atWork) {
    return anyOf([asIs, ...shown(rule, raisedTo(rule.minProof, holder), bringing)]);
  }
  return asIs;
}

function held(rule: Rule, holder: Holder): Need {
  const met = spans(evaluate(rule, holder)).filter(({ value }) => value.met);
  return { held: met.map(({ from, until }) => ({ from, until })) };
}

function brought(credentialId: CredentialId, holder: Holder, bringing: Bringing): Need[] {
  return bringing(credentialId, holder).map((step) => ({ step }));
}

function shown(rule: CompetencyRule, holder: Holder, bringing: Bringing): Need[] {
  const mappings = holder.meaning.mappings.get(rule.competency) ?? [];
  return mappings
    .filter(({ level }) => level >= rule.level)
    .flatMap(({ credentialId }) => {
      const stack = stackAsked(credentialId, holder);
      const parts = stack ? [needOf(stack.rule, stack.holder, bringing)] : [];
      return [...brought(credentialId, holder, bringing), ...parts];
    });
}

function anyOf(of: readonly Need[]): Need {
  const [only] = of;
  return only && of.length === 1 ? only : { atLeast: 1, of };
}
