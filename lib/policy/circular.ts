import type { CredentialId } from "@/lib/ids";
import { type Flaw, partsOf } from "@/lib/rule/flaws";
import { leavesOf, type Rule } from "@/lib/rule/rule";

/** A policy that is there already: its name, and what stands in by it. */
export type StandIn = { readonly name: string; readonly stack: Rule };

/**
 * Why a stack cannot stand in for the credential: it asks for the very credential, or for one for which,
 * by other policies, something stands in that leads back to it. `others`: what stands in, by credential.
 */
export function circularFlaws(
  credentialId: CredentialId,
  stack: Rule,
  others: ReadonlyMap<CredentialId, readonly StandIn[]>,
): Flaw[] {
  return partsOf(stack).flatMap(({ path, part }): Flaw[] => {
    if (!("credential" in part)) return [];
    const at = { path: [...path, "credential"], code: "stack-circular" };
    if (part.credential === credentialId) return [{ ...at, message: ITSELF }];
    const by = policyLeadingTo(credentialId, part.credential, others);
    return by === null ? [] : [{ ...at, message: `By the policy “${by}” it ${LEADS_BACK}` }];
  });
}

const ITSELF = "Nothing stands in for itself: ask for something else.";
const LEADS_BACK = "leads back to what it is to stand in for: ask for something else.";

/** The policy for the second credential that leads to the first, over however many others; null where none does. */
function policyLeadingTo(
  target: CredentialId,
  from: CredentialId,
  others: ReadonlyMap<CredentialId, readonly StandIn[]>,
  seen: readonly CredentialId[] = [],
): string | null {
  if (seen.includes(from)) return null;
  const leads = (own: StandIn) =>
    leavesOf(own.stack).some(
      (leaf) =>
        "credential" in leaf &&
        (leaf.credential === target ||
          policyLeadingTo(target, leaf.credential, others, [...seen, from]) !== null),
    );
  return (others.get(from) ?? []).find(leads)?.name ?? null;
}
