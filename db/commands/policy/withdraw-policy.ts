import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { readPolicy } from "@/db/queries/policies";
import { openRow } from "@/db/rows/versioned";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import { addDays } from "@/lib/calendar";
import type { WithdrawPolicy } from "@/lib/policy/withdraw-policy";
import { invalid, problem, type Saved } from "@/lib/refusal";

const WITHDRAWN = problem(
  "from",
  "withdrawn-already",
  "No version is in effect on that day or after it.",
);

/**
 * The version in effect ends the day before, and what would have begun from that day on never does: the
 * log keeps it. Throws NotFound.
 */
export const withdrawPolicy = command<WithdrawPolicy, Saved<typeof policies.$inferSelect>>(
  "requirement.write",
  "policy.withdraw",
  async (tx, { from, ...seen }) => {
    const found = await openRow(tx, policies, seen);
    if (!found.ok) return found;
    const { versions } = await readPolicy(tx, seen.id);
    const going = versions.filter(
      ({ effectiveUntil }) => effectiveUntil === null || effectiveUntil >= from,
    );
    if (going.length === 0) return invalid(WITHDRAWN);
    for (const { id, effectiveFrom } of going) {
      const own = eq(policyVersions.id, id);
      if (effectiveFrom >= from) await tx.delete(policyVersions).where(own);
      else
        await tx
          .update(policyVersions)
          .set({ effectiveUntil: addDays(from, -1) })
          .where(own);
    }
    return found;
  },
);
