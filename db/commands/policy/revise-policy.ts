import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import type { RevisePolicy } from "@/lib/policy/revise-policy";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { type SuccessionProblem, succeed } from "@/lib/succession";
import { insertVersion } from "./insert-version";
import { openVersions } from "./open-versions";
import { POLICY_VERSION_REFUSALS } from "./refusals";
import { versionProblems } from "./version-problems";

/** From a day on, something else stands in; the version before ends the day before. Throws NotFound. */
export const revisePolicy = command<RevisePolicy, Saved<typeof policyVersions.$inferSelect>>(
  "requirement.write",
  "policy.revise",
  async (tx, { policyId, ...version }) => {
    const { policy, versions } = await openVersions(tx, policyId);
    const problems = await versionProblems(tx, policy.credentialId, version);
    if (problems.length > 0) return invalid(...problems);
    const { effectiveFrom: startsOn, effectiveUntil: endsOn } = version;
    const succession = succeed(versions, { startsOn, endsOn });
    if (!succession.ok) return invalid(PROBLEMS[succession.problem]);
    const { ends } = succession.value;
    if (ends) {
      await tx
        .update(policyVersions)
        .set({ effectiveUntil: ends.endsOn })
        .where(eq(policyVersions.id, ends.stay.id));
    }
    const number = policy.lastNumber + 1;
    await tx.update(policies).set({ lastNumber: number }).where(eq(policies.id, policyId));
    const following = { ...version, effectiveUntil: succession.value.endsOn };
    return insertVersion(tx, { policyId, number }, following);
  },
);

const PROBLEMS = {
  "begins-then": POLICY_VERSION_REFUSALS.policy_versions_start,
  overlaps: problem(
    "effectiveUntil",
    "versions-overlap",
    "The next version begins before that day.",
  ),
} satisfies Record<SuccessionProblem, unknown>;
