import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { quotas } from "@/db/schema/quotas";
import type { Saved } from "@/lib/refusal";
import { QUOTA_REFUSALS } from "./refusals";

export const removeQuota = command<Seen, Saved<typeof quotas.$inferSelect>>(
  "requirement.write",
  "quota.remove",
  (tx, seen) => removeRow(tx, quotas, seen, QUOTA_REFUSALS),
);
