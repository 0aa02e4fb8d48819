import type { Day } from "@/lib/calendar";
import { askedByRole } from "@/lib/competency/asked";
import type { Meaning } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import { leavesOf, type Rule } from "@/lib/rule/rule";

/** A credential as far as others may need it, or it them. */
export type Needing = {
  readonly id: CredentialId;
  readonly stack: Rule | null;
  readonly prerequisites: Rule | null;
  readonly specialtyOf: CredentialId | null;
};

/**
 * The credentials that somebody is asked for on the day or is already known to be asked for later: by
 * what roles ask for, requirements and team minimums. What shows a competency that is asked for is needed,
 * at whatever level; so is what stands in for something needed, is a part of it, or comes before it.
 */
export function neededOn(
  meaning: Meaning,
  credentials: readonly Needing[],
  asOf: Day,
): ReadonlySet<CredentialId> {
  const known = new Map(credentials.map((credential) => [credential.id, credential]));
  const needed = new Set<CredentialId>();
  const waiting = askedFor(meaning, asOf);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    const credential = known.get(id);
    const rules = [
      ...(credential?.stack ? [credential.stack] : []),
      ...(credential?.prerequisites ? [credential.prerequisites] : []),
      ...standIns(id, meaning, asOf),
    ];
    waiting.push(...rules.flatMap((rule) => namedBy(rule, meaning)));
    if (credential?.specialtyOf) waiting.push(credential.specialtyOf);
  }
  return needed;
}

function askedFor(meaning: Meaning, asOf: Day): CredentialId[] {
  const levels = [...meaning.roleCompetencies.keys()]
    .flatMap((roleId) => askedByRole(meaning, roleId, asOf))
    .flatMap(({ competencyId }) => showing(competencyId, meaning));
  const versions = meaning.requirements
    .flatMap(({ versions }) => versions)
    .filter(({ effectiveUntil }) => isStillAsked(effectiveUntil, asOf))
    .map(({ rule }) => rule);
  const targets = meaning.minimums
    .filter(({ endsOn }) => isStillAsked(endsOn, asOf))
    .map(({ target }) => target);
  return [...levels, ...[...versions, ...targets].flatMap((rule) => namedBy(rule, meaning))];
}

function isStillAsked(last: Day | null, asOf: Day): boolean {
  return last === null || asOf <= last;
}

function standIns(id: CredentialId, { policies }: Meaning, asOf: Day): Rule[] {
  return (policies.get(id) ?? [])
    .filter(({ effectiveUntil }) => isStillAsked(effectiveUntil, asOf))
    .map(({ stack }) => stack);
}

function namedBy(rule: Rule, meaning: Meaning): CredentialId[] {
  return leavesOf(rule).flatMap((leaf) => {
    if ("credential" in leaf) return [leaf.credential];
    return "competency" in leaf ? showing(leaf.competency, meaning) : [];
  });
}

function showing(competency: CompetencyId, { mappings }: Meaning): CredentialId[] {
  return (mappings.get(competency) ?? []).map(({ credentialId }) => credentialId);
}
