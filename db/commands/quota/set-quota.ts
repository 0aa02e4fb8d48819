import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { quotas } from "@/db/schema/quotas";
import type { Saved } from "@/lib/refusal";
import type { SetQuota } from "@/lib/team/set-quota";
import { QUOTA_REFUSALS } from "./refusals";

/** A quota without lines asks nothing: each line is a minimum that names it. */
export const setQuota = command<SetQuota, Saved<typeof quotas.$inferSelect>>(
  "requirement.write",
  "quota.set",
  (tx, quota) => insertRow(tx, quotas, quota, QUOTA_REFUSALS),
);
