import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { policies } from "@/db/schema/policies";
import type { ChangePolicy } from "@/lib/policy/change-policy";
import type { Saved } from "@/lib/refusal";
import { POLICY_REFUSALS } from "./refusals";

/** Its name; what stands in is changed by `revisePolicy`. */
export const changePolicy = command<ChangePolicy, Saved<typeof policies.$inferSelect>>(
  "requirement.write",
  "policy.change",
  (tx, change) => changeRow(tx, policies, change, { refusals: POLICY_REFUSALS }),
);
