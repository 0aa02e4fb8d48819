import "server-only";
import { requirementOf } from "@/db/queries/requirements";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { RequirementId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { explain } from "@/lib/rule/explain";
import { holderOf, holderUnder } from "@/lib/rule/holder";

/** Why a person stands as they do against a requirement; null where no version of it holds on the day. */
export async function reasonFor(
  actor: Actor,
  facts: PersonFacts,
  meaning: Meaning,
  { asOf, proof, requirementId }: View & { readonly requirementId: RequirementId },
) {
  const requirement = await requirementOf(actor, requirementId);
  const version = requirement && versionOn(requirement.versions, asOf);
  if (!version) return null;
  return {
    requirement: requirement.name,
    tree: explain(version.rule, holderUnder(version, holderOf(meaning, facts, proof)), asOf),
  };
}
