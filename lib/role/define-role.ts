import { z } from "zod";
import { line, Name, text } from "@/lib/text";

export const roleFields = {
  name: Name,
  family: line(200).nullable(),
  description: text(4_000).nullable(),
};

/** A job role; what it asks for is added competency by competency. */
export const DefineRole = z.strictObject({
  name: roleFields.name,
  family: roleFields.family.default(null),
  description: roleFields.description.default(null),
});
export type DefineRole = z.output<typeof DefineRole>;
