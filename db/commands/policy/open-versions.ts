import { asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import type { PolicyId } from "@/lib/ids";

/** Holds the policy, so that its versions stay as they are read. Throws NotFound. */
export async function openVersions(tx: Tx, policyId: PolicyId) {
  const [policy] = await tx
    .select()
    .from(policies)
    .where(eq(policies.id, policyId))
    .for("no key update");
  if (!policy) throw new NotFound();
  const versions = await tx
    .select({
      id: policyVersions.id,
      startsOn: policyVersions.effectiveFrom,
      endsOn: policyVersions.effectiveUntil,
    })
    .from(policyVersions)
    .where(eq(policyVersions.policyId, policyId))
    .orderBy(asc(policyVersions.effectiveFrom));
  return { policy, versions };
}
