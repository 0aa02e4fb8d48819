import "server-only";
import type { Opened } from "@/app/_server/open-page";
import type { Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import { SLOT_COLUMNS, type SlotLine, slotLines } from "@/app/_server/slot-lines";
import type { PageTable } from "@/app/_server/table-file";
import { nullIfNotFound } from "@/db/errors";
import { asKnown } from "@/db/known-at";
import { credentialsIn } from "@/db/queries/catalogue";
import { policyOf } from "@/db/queries/policies";
import { requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { outlineOf } from "@/lib/format/rule";
import { PolicyId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { leavesOf } from "@/lib/rule/rule";

/** What every line is satisfied by is the policy. */
export const MET_COLUMNS = SLOT_COLUMNS.filter(({ key }) => key !== "by");

type Question = View & { readonly carried: Search; readonly warningDays: number };

/** Whose standings rest on the policy that the address names. */
export async function policyStandingsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<SlotLine> | null> {
  const id = read("policy", PolicyId, null, "");
  if (id === null) return null;
  const page = await policyPage(actor, id, { ...view, carried }).catch(nullIfNotFound);
  if (page === null) return null;
  const { policy, slots } = page;
  const about = [["Policy", policy.name]] as const;
  return { name: "Standings that rest on a policy", columns: MET_COLUMNS, rows: slots, about };
}

/** A policy in words, the requirements that ask for its credential, and who meets one by it. Throws NotFound. */
export function policyPage(actor: Actor, policyId: PolicyId, question: Question) {
  return asKnown(actor, async () => {
    const [policy, credentials, names, requirements, slots] = await Promise.all([
      policyOf(actor, policyId),
      credentialsIn(actor),
      ruleNamesFor(actor),
      requirementsIn(actor),
      slotLines(actor, { ...question, teamId: null, policyId }),
    ]);
    const asking = requirements.flatMap(({ id, name, versions }) => {
      const version = versionOn(versions, question.asOf);
      const leaves = version ? leavesOf(version.rule) : [];
      const asksForIt = leaves.some(
        (leaf) => "credential" in leaf && leaf.credential === policy.credentialId,
      );
      return version && asksForIt ? [{ id, name, isRegulated: version.regulated }] : [];
    });
    return {
      policy,
      credential: credentials.find(({ id }) => id === policy.credentialId)?.name ?? "",
      versions: policy.versions.map((own) => ({ ...own, outline: outlineOf(own.stack, names) })),
      asking,
      slots,
    };
  });
}
