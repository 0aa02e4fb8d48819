import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, holderOf, stackAsked } from "@/lib/rule/holder";
import { type Progress, progressOf } from "@/lib/rule/progress";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";

/** A credential that is earned piece by piece, and how far somebody is with its parts. */
export type StackProgress = Progress & {
  readonly credentialId: CredentialId;
  /** All parts are there, and the whole is not held: it is proposed, and never granted by itself. */
  readonly isProposed: boolean;
};

type View = { readonly asOf: Day; readonly proof: Proof };

type Built = { readonly id: CredentialId; readonly stack: Rule | null };
type Shown = {
  readonly credentialId: CredentialId;
  readonly competencyId: CompetencyId;
};

/** How many competencies a credential shows together with all of its parts, and with theirs: how broad it is. */
export function breadthOf(
  credentialId: CredentialId,
  catalogue: readonly Built[],
  mapped: readonly Shown[],
): number {
  const stacks = new Map(catalogue.map(({ id, stack }) => [id, stack]));
  const parts = new Set<CredentialId>();
  const waiting = [credentialId];
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (parts.has(id)) continue;
    parts.add(id);
    const stack = stacks.get(id);
    const leaves = stack ? leavesOf(stack) : [];
    waiting.push(...leaves.flatMap((leaf) => ("credential" in leaf ? [leaf.credential] : [])));
  }
  const own = mapped.filter((row) => parts.has(row.credentialId));
  return new Set(own.map(({ competencyId }) => competencyId)).size;
}

/** The stacks of which somebody has a part and not the whole, what is nearly complete first. */
export function stacksBegun(facts: PersonFacts, meaning: Meaning, view: View): StackProgress[] {
  const holder = holderOf(meaning, facts, view.proof);
  return [...meaning.stacks.keys()]
    .flatMap((credentialId) => stackBegun(credentialId, holder, view.asOf) ?? [])
    .toSorted((a, b) => b.share - a.share);
}

/** How far somebody is with one of them; null for who has the whole, or no part of it. */
export function stackBegun(
  credentialId: CredentialId,
  holder: Holder,
  asOf: Day,
): StackProgress | null {
  const asked = stackAsked(credentialId, holder);
  if (!asked || at(evaluate({ credential: credentialId }, holder), asOf).met) return null;
  const progress = progressOf(asked.rule, asked.holder, asOf);
  if (progress.share === 0) return null;
  return { ...progress, credentialId, isProposed: progress.missing.length === 0 };
}
