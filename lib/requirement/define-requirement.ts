import { z } from "zod";
import { line, text } from "@/lib/text";
import { NewVersion } from "./revise-requirement";

export const requirementFields = {
  name: line(300),
  /** The text that asks for it, such as "DoD 8140", and where in it. */
  regime: line(200).nullable(),
  clause: line(200).nullable(),
  description: text(4_000).nullable(),
};

/** Something that must be held, with the first version of what exactly and by whom. */
export const DefineRequirement = z.strictObject({
  name: requirementFields.name,
  regime: requirementFields.regime.default(null),
  clause: requirementFields.clause.default(null),
  description: requirementFields.description.default(null),
  version: NewVersion,
});
export type DefineRequirement = z.output<typeof DefineRequirement>;
