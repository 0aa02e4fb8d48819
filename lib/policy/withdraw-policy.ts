import { z } from "zod";
import { Day } from "@/lib/calendar";
import { PolicyId } from "@/lib/ids";
import { Version } from "@/lib/version";

/** From the day on, nothing stands in by this policy any more. */
export const WithdrawPolicy = z.strictObject({ id: PolicyId, version: Version, from: Day });
export type WithdrawPolicy = z.output<typeof WithdrawPolicy>;
