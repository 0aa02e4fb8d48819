import { z } from "zod";
import type { Rule } from "@/lib/rule/rule";

/** A rule as it is kept: it was checked when it came in. */
export const RuleItem = z.custom<Rule>().meta({ $ref: "#/$defs/Rule" });
