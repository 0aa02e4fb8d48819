import type { Day } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { AwardId, CompetencyId, CredentialId } from "@/lib/ids";
import { counts, type Proof, strongerProof } from "@/lib/proof";
import { at } from "@/lib/timeline/timeline";
import { evaluate, levelOf } from "./evaluate";
import type { Holder } from "./holder";
import { branchesOf, type CompetencyRule, type CredentialRule, neededOf, type Rule } from "./rule";

/** One step that somebody can take towards meeting a rule. */
export type Change =
  | { readonly kind: "verify"; readonly awardId: AwardId; readonly toProof: Proof }
  | { readonly kind: "renew"; readonly credentialId: CredentialId; readonly awardId: AwardId }
  | { readonly kind: "earn"; readonly credentialId: CredentialId }
  | {
      readonly kind: "reach";
      readonly competencyId: CompetencyId;
      readonly from: number;
      readonly to: number;
    };

/** Rough effort, so that a check of a document comes before an exam and one level before two. */
function effortOf(change: Change): number {
  switch (change.kind) {
    case "verify":
      return 1;
    case "renew":
      return 4;
    case "earn":
      return 6;
    case "reach":
      return 4 + 2 * (change.to - change.from);
  }
}

/**
 * The least effort that would make the rule hold on the day: no steps where it holds already.
 * Branches are weighed one by one, so that a step which would serve two of them is counted twice.
 */
export function closestChange(rule: Rule, holder: Holder, asOf: Day): readonly Change[] {
  if (at(evaluate(rule, holder), asOf).met) return [];
  if ("credential" in rule) return [changeOfCredential(rule, holder, asOf)];
  if ("competency" in rule) return [changeOfLevel(rule, holder, asOf)];
  const options = branchesOf(rule)
    .map((branch) => closestChange(branch, holder, asOf))
    .sort((a, b) => effort(a) - effort(b));
  return withoutRepeats(options.slice(0, neededOf(rule)).flat());
}

function effort(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + effortOf(change), 0);
}

function changeOfCredential(rule: CredentialRule, holder: Holder, asOf: Day): Change {
  const awards = (holder.awards.get(rule.credential) ?? []).filter(
    (award) => award.state === "earned",
  );
  const lowest = rule.minProof ? strongerProof(rule.minProof, holder.lowest) : holder.lowest;
  const unproved = awards.find((award) => {
    const { from, until } = validDays(award);
    return from <= asOf && asOf < until && !counts(award.proof, lowest);
  });
  if (unproved) return { kind: "verify", awardId: unproved.id, toProof: lowest };
  const lapsed = awards.filter((award) => validDays(award).until <= asOf).at(-1);
  return lapsed
    ? { kind: "renew", credentialId: rule.credential, awardId: lapsed.id }
    : { kind: "earn", credentialId: rule.credential };
}

function changeOfLevel(rule: CompetencyRule, holder: Holder, asOf: Day): Change {
  const lowest = rule.minProof ? strongerProof(rule.minProof, holder.lowest) : holder.lowest;
  const from = at(levelOf(rule.competency, { ...holder, lowest }), asOf);
  return { kind: "reach", competencyId: rule.competency, from, to: rule.level };
}

/** The same step once; of two levels to reach in one competency, the higher. */
function withoutRepeats(changes: readonly Change[]): readonly Change[] {
  const steps = new Map<string, Change>();
  for (const change of changes) {
    const key = change.kind === "reach" ? change.competencyId : JSON.stringify(change);
    const known = steps.get(key);
    if (known?.kind === "reach" && change.kind === "reach" && known.to >= change.to) continue;
    steps.set(key, change);
  }
  return [...steps.values()];
}
