import { z } from "zod";
import { FACETS } from "@/lib/facts";
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
  /** Of what somebody at this level is to be assessed; null for all of it. */
  facet: z.enum(FACETS).nullable(),
  /** The text as it was seen; null where there was none. */
  seen: z.strictObject({ id: z.uuid(), version: Version }).nullable(),
});
export type DescribeLevel = z.output<typeof DescribeLevel>;
