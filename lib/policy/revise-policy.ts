import { z } from "zod";
import { Day } from "@/lib/calendar";
import { PolicyId } from "@/lib/ids";
import { RuleInput } from "@/lib/rule/rule-input";
import { line, text } from "@/lib/text";

const SHORTEST_REASON = 10;

export const policyVersionFields = {
  effectiveFrom: Day,
  /** The last day it is in effect; null where it is open. */
  effectiveUntil: Day.nullable(),
  /** What stands in: whoever meets it need not hold the credential. */
  stack: RuleInput,
  reason: text(4_000).refine(
    (reason) => reason.length >= SHORTEST_REASON,
    "Say why it is sufficient, so that an auditor understands it.",
  ),
  approvedBy: line(200),
};

export const NewPolicyVersion = z.strictObject({
  ...policyVersionFields,
  effectiveUntil: policyVersionFields.effectiveUntil.default(null),
});
export type NewPolicyVersion = z.output<typeof NewPolicyVersion>;

/** From `effectiveFrom` on, this stands in; the version that held until then ends the day before. */
export const RevisePolicy = NewPolicyVersion.extend({ policyId: PolicyId });
export type RevisePolicy = z.output<typeof RevisePolicy>;
