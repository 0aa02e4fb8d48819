import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ruleProblems } from "@/db/commands/rule-problems";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import { isCertifying } from "@/lib/credential/tier";
import { groupBy } from "@/lib/group-by";
import type { CredentialId } from "@/lib/ids";
import { circularFlaws } from "@/lib/policy/circular";
import type { NewPolicyVersion } from "@/lib/policy/revise-policy";
import { type InputProblem, problem } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

/** Whether the days are in order, the stack can be asked for, and leads nowhere back. */
export async function versionProblems(
  tx: Tx,
  credentialId: CredentialId,
  version: NewPolicyVersion,
): Promise<InputProblem[]> {
  const { effectiveFrom, effectiveUntil, stack } = version;
  const circular = circularFlaws(credentialId, stack, await standIns(tx, version));
  return [
    ...spanProblems(effectiveFrom, effectiveUntil, "effectiveUntil"),
    ...(await ruleProblems(tx, stack, {
      ...{ field: "stack", firstDay: effectiveFrom },
      tasters: (await isForCertification(tx, credentialId)) ? "nowhere" : "anywhere",
    })),
    ...circular.map(({ path, code, message }) =>
      problem(["stack", ...path].join("/"), code, message),
    ),
  ];
}

async function isForCertification(tx: Tx, id: CredentialId): Promise<boolean> {
  const { kind, tier } = credentialDefinitions;
  const [own] = await tx
    .select({ kind, tier })
    .from(credentialDefinitions)
    .where(eq(credentialDefinitions.id, id));
  return own !== undefined && isCertifying(own);
}

/** What stands in, by credential, on any day of the version. */
async function standIns(tx: Tx, { effectiveFrom, effectiveUntil }: NewPolicyVersion) {
  const rows = await tx
    .select({
      credentialId: policies.credentialId,
      name: policies.name,
      stack: policyVersions.stack,
    })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .where(
      and(
        effectiveUntil === null ? undefined : lte(policyVersions.effectiveFrom, effectiveUntil),
        or(
          isNull(policyVersions.effectiveUntil),
          gte(policyVersions.effectiveUntil, effectiveFrom),
        ),
      ),
    );
  return groupBy(rows, (row) => row.credentialId);
}

/** Nothing is enough for what the law or a university gives. */
const IRREPLACEABLE = ["licence", "degree"];

/** Whether something may stand in for the credential. */
export async function credentialProblems(tx: Tx, id: CredentialId): Promise<InputProblem[]> {
  const [credential] = await tx
    .select({ kind: credentialDefinitions.kind, mergedInto: credentialDefinitions.mergedInto })
    .from(credentialDefinitions)
    .where(eq(credentialDefinitions.id, id));
  if (!credential)
    return [problem("credentialId", "credential-unknown", "There is no such credential.")];
  if (credential.mergedInto !== null) {
    const message = "It turned out to be another credential: choose that.";
    return [problem("credentialId", "credential-merged", message)];
  }
  if (!IRREPLACEABLE.includes(credential.kind)) return [];
  const message = `Nothing stands in for a ${credential.kind}: it is given by others than an employer.`;
  return [problem("credentialId", "credential-irreplaceable", message)];
}
