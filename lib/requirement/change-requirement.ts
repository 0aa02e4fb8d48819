import { z } from "zod";
import { RequirementId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { requirementFields } from "./define-requirement";

/** Its name and source. What it asks for is changed by a new version. */
export const ChangeRequirement = z
  .strictObject(requirementFields)
  .partial()
  .extend({ id: RequirementId, version: Version });
export type ChangeRequirement = z.output<typeof ChangeRequirement>;
