import type { Meaning } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import {
  branchesOf,
  type CompetencyRule,
  type CredentialRule,
  isLeaf,
  type LeafRule,
  leavesOf,
  neededOf,
  type Rule,
} from "@/lib/rule/rule";

/** What has to be on somebody's record, at least one of it, before they can have any of some skills. */
export type Sources = {
  readonly credentials: ReadonlySet<CredentialId>;
  readonly competencies: ReadonlySet<CompetencyId>;
  /** A stack is complete without any of it: by time served or hours learnt alone. */
  readonly isAnybody: boolean;
};

/** All that may show these skills, by mappings and by stacks, through however many of them. */
export function sourcesOf(
  skills: readonly (CompetencyRule | CredentialRule)[],
  meaning: Meaning,
): Sources {
  const credentials = new Set<CredentialId>();
  const competencies = new Set<CompetencyId>();
  let isAnybody = false;
  const open = [...skills];
  for (let skill = open.pop(); skill; skill = open.pop()) {
    if ("credential" in skill) {
      credentials.add(skill.credential);
      continue;
    }
    if (competencies.has(skill.competency)) continue;
    competencies.add(skill.competency);
    for (const { credentialId } of meaning.mappings.get(skill.competency) ?? []) {
      credentials.add(credentialId);
      const stack = meaning.stacks.get(credentialId);
      if (!stack) continue;
      isAnybody ||= holdsByTimeAlone(stack);
      open.push(...leavesOf(stack).filter(isSkill));
    }
  }
  return { credentials, competencies, isAnybody };
}

/** Whether a leaf asks for a credential or a competency, not for time. */
export function isSkill(leaf: LeafRule): leaf is CompetencyRule | CredentialRule {
  return "credential" in leaf || "competency" in leaf;
}

function holdsByTimeAlone(rule: Rule): boolean {
  if (isLeaf(rule)) return !isSkill(rule);
  return branchesOf(rule).filter(holdsByTimeAlone).length >= neededOf(rule);
}
