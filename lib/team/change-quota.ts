import { z } from "zod";
import { QuotaId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { quotaFields } from "./set-quota";

export const ChangeQuota = z
  .strictObject(quotaFields)
  .partial()
  .extend({ id: QuotaId, version: Version });
export type ChangeQuota = z.output<typeof ChangeQuota>;
