import { z } from "zod";
import { CompetencyId } from "@/lib/ids";
import { text } from "@/lib/text";
import { Version } from "@/lib/version";
import { Level } from "./level";

/** What a level means for one competency. */
export const DescribeLevel = z.strictObject({
  competencyId: CompetencyId,
  rank: Level,
  /** Null takes the text away. */
  description: text(4_000).nullable(),
  /** The text as it was seen; null where there was none. */
  seen: z.strictObject({ id: z.uuid(), version: Version }).nullable(),
});
export type DescribeLevel = z.output<typeof DescribeLevel>;
