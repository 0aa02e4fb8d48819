import { z } from "zod";
import { Name } from "@/lib/text";

const MOST_LEVELS = 20;

/** A named set of competencies, and its scale: what each level is called, the lowest first. */
export const DefineFramework = z.strictObject({
  name: Name,
  levels: z
    .array(Name)
    .min(1, "Name one level at least.")
    .max(MOST_LEVELS, `A scale has at most ${MOST_LEVELS} levels.`),
});
export type DefineFramework = z.output<typeof DefineFramework>;
