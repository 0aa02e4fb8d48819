import { z } from "zod";
import { parseJson } from "@/lib/json";

/** A form sends an empty string for a field that nobody filled in: read as "not known". */
export function orBlank<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? null : value), schema.nullable());
}

/** The same, read as "nothing is said of it": what stands there stays. */
export function orUnsaid<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
}

/** A number as a form sends it: its digits. */
export function digits<Schema extends z.ZodType>(schema: Schema) {
  return numberAs(/^\d{1,9}$/, schema);
}

/** The same for one that may have decimals. */
export function decimals<Schema extends z.ZodType>(schema: Schema) {
  return numberAs(/^\d{1,9}(\.\d{1,9})?$/, schema);
}

/** Money as people write it, "39.50", in cents. */
export function cents<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) =>
      typeof value === "string" && /^\d{1,9}(\.\d{1,2})?$/.test(value)
        ? Math.round(Number(value) * 100)
        : value,
    schema,
  );
}

function numberAs<Schema extends z.ZodType>(spelling: RegExp, schema: Schema) {
  return z.preprocess(
    (value) => (typeof value === "string" && spelling.test(value) ? Number(value) : value),
    schema,
  );
}

/** What a field keeps as JSON; text that is none is read as it stands, and refused. */
export function jsonText<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    const read = typeof value === "string" ? parseJson(value) : null;
    return read?.ok ? read.value : value;
  }, schema);
}

/** A choice of one, of several, or of none, as a list. */
export function chosen<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (value === "" || value === undefined ? [] : [value].flat()),
    z.array(schema),
  );
}

/** A box to tick, which sends "yes" or nothing. */
export const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** Several values typed into one field, each on its own line. */
export function lines<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .trim()
            .split(/\s*\n\s*/)
            .filter(Boolean)
        : value,
    schema,
  );
}
