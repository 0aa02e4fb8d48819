import { asc, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import type { PolicyId, PolicyVersionId } from "@/lib/ids";

export type PolicyRow = typeof policies.$inferSelect & {
  /** In order of their first day. */
  readonly versions: (typeof policyVersions.$inferSelect)[];
};

/** Every policy with all its versions, by name. */
export function policiesIn(actor: Actor): Promise<PolicyRow[]> {
  return inScope(actor, (tx) => readPolicies(tx));
}

/** One policy with all its versions. Throws NotFound. */
export function policyOf(actor: Actor, id: PolicyId): Promise<PolicyRow> {
  return inScope(actor, (tx) => readPolicy(tx, id));
}

export async function readPolicy(tx: Tx, id: PolicyId): Promise<PolicyRow> {
  const [policy] = await readPolicies(tx, id);
  if (!policy) throw new NotFound();
  return policy;
}

async function readPolicies(tx: Tx, id?: PolicyId): Promise<PolicyRow[]> {
  const rows = await tx
    .select()
    .from(policies)
    .where(id && eq(policies.id, id))
    .orderBy(sql`lower(${policies.name})`);
  const versions = await tx
    .select()
    .from(policyVersions)
    .where(id && eq(policyVersions.policyId, id))
    .orderBy(asc(policyVersions.effectiveFrom));
  const of = groupBy(versions, (version) => version.policyId);
  return rows.map((row) => ({ ...row, versions: of.get(row.id) ?? [] }));
}

/** What each version of each policy is called: "Blue team badges v3". */
export async function policyNamesFor(actor: Actor): Promise<(id: PolicyVersionId) => string> {
  const names = new Map(
    (await policiesIn(actor)).flatMap(({ name, versions }) =>
      versions.map(({ id, number }) => [id, `${name} v${number}`]),
    ),
  );
  return (id) => names.get(id) ?? "that was taken back";
}
