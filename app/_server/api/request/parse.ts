import type { z } from "zod";
import { type Flaw, flaw, Refused } from "@/app/_server/api/problem";

/** What the schema makes of a value from outside. Throws a 400 that names every flaw. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  below = "",
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Refused("invalid-request", {
    errors: result.error.issues.flatMap((issue) => flawsOf(issue, below)),
  });
}

function flawsOf(issue: z.core.$ZodIssue, below: string): Flaw[] {
  const pointer = `${below}${issue.path.map((part) => `/${escaped(String(part))}`).join("")}`;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      flaw(`${pointer}/${escaped(key)}`, "unknown", "Nothing of this name is read here."),
    );
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return [flaw(pointer, "missing", "A value is needed here.")];
  }
  return [flaw(pointer, codeOf(issue), issue.message)];
}

/** A schema's own check may name what it found. */
function codeOf(issue: z.core.$ZodIssue): string {
  const named = issue.code === "custom" ? issue.params?.code : undefined;
  return typeof named === "string" ? named : "invalid";
}

/** As RFC 6901 writes a name into a pointer; a long one is cut. */
function escaped(part: string): string {
  return part.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1");
}
