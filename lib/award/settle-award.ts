import { z } from "zod";
import { AwardId } from "@/lib/ids";
import { line, text } from "@/lib/text";
import { Version } from "@/lib/version";

/** What `source` says of the award counts from now on, whatever others say. */
export const SettleAward = z.strictObject({
  id: AwardId,
  version: Version,
  source: line(200),
  reason: text(2_000).nullable().default(null),
});
export type SettleAward = z.output<typeof SettleAward>;
