import { expiryOf } from "@/lib/credential/expiry";
import type { Meaning } from "@/lib/facts";
import { type Proof, strongerProof } from "@/lib/proof";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import type { PersonStep } from "@/lib/sandbox/step";
import type { Plan } from "./plan";
import type { PlanQuestion } from "./question";

/** The plan as steps of a scenario, so that what it brings about is seen by the engine that answers all else. */
export function scenarioOf(plan: Plan, question: PlanQuestion): PersonStep[] {
  const proof = strongestAsked(question);
  return [
    ...plan.checks.map(({ personId, awardId }) => ({
      ...({ kind: "verify", personId, awardId, proof } as const),
    })),
    ...plan.steps.map(({ personId, usable: { offer }, finishesOn }) => ({
      ...({ kind: "earn", personId, credentialId: offer.credentialId, proof } as const),
      on: finishesOn,
      expiresOn: expiryOf(
        { validity: offer.validityMonths === null ? "none" : "months", ...offer },
        finishesOn,
      ),
    })),
  ];
}

/** What is earned is supposed to be proved as strongly as anything asks that it could count for. */
function strongestAsked({ proof, demands, offers, world: { meaning } }: PlanQuestion): Proof {
  const rules = [
    ...demands.map(({ rule }) => rule),
    ...offers.flatMap(({ prerequisites }) => prerequisites ?? []),
    ...rulesIn(meaning),
  ];
  return rules
    .flatMap(leavesOf)
    .map((leaf) => ("minProof" in leaf ? leaf.minProof : undefined) ?? proof)
    .reduce(strongerProof, proof);
}

function rulesIn({ stacks, policies }: Meaning): Rule[] {
  const standIns = [...policies.values()].flat().map(({ stack }) => stack);
  return [...stacks.values(), ...standIns];
}
