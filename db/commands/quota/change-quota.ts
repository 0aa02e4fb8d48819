import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { quotas } from "@/db/schema/quotas";
import type { Saved } from "@/lib/refusal";
import type { ChangeQuota } from "@/lib/team/change-quota";
import { QUOTA_REFUSALS } from "./refusals";

export const changeQuota = command<ChangeQuota, Saved<typeof quotas.$inferSelect>>(
  "requirement.write",
  "quota.change",
  (tx, change) => changeRow(tx, quotas, change, { refusals: QUOTA_REFUSALS }),
);
