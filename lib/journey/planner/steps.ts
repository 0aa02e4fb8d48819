import type { Day } from "@/lib/calendar";
import { expiryOf } from "@/lib/credential/expiry";
import type { Meaning } from "@/lib/facts";
import { type Proof, strongerProof } from "@/lib/proof";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import type { PersonStep } from "@/lib/sandbox/step";
import type { Offer } from "./offer";
import type { PlanCheck, PlanStep } from "./plan";
import type { PlanQuestion } from "./question";

/** What a plan, or what was taken over from one, comes to. */
export type Doing = {
  readonly steps: readonly Pick<PlanStep, "personId" | "credentialId" | "finishesOn">[];
  readonly checks: readonly PlanCheck[];
};

/** As steps of a scenario, so that what it brings about is seen by the engine that answers all else. */
export function scenarioOf({ steps, checks }: Doing, question: PlanQuestion): PersonStep[] {
  const proof = strongestAsked(question);
  const offers = new Map(question.offers.map((offer) => [offer.credentialId, offer]));
  return [
    ...checks.map((check) => ({ kind: "verify", ...check }) as const),
    ...steps.map(({ personId, credentialId, finishesOn }) => ({
      ...({ kind: "earn", personId, credentialId, proof } as const),
      on: finishesOn,
      expiresOn: lastDayOf(offers.get(credentialId), finishesOn),
    })),
  ];
}

function lastDayOf(offer: Offer | undefined, issuedOn: Day): Day | null {
  if (!offer || offer.validityMonths === null) return null;
  return expiryOf({ validity: "months", ...offer }, issuedOn);
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
